package org.gongkai.document.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.catalogue.StandardField;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentDesk;
import org.gongkai.document.DocumentStage;
import org.gongkai.document.FactWords;
import org.gongkai.document.PlanningWithdrawal;
import org.gongkai.document.PublicState;
import org.gongkai.document.WithdrawalReason;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.Download;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Link;
import org.gongkai.page.Problem;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;
import org.gongkai.review.ReviewNumber;

/** Makes the desk's page of a document. */
final class DeskDocumentView {

    private DeskDocumentView() {}

    static Badge shown(PublicState state) {
        return switch (state) {
            case NEVER -> Badge.plain(state.label());
            case PUBLIC -> Badge.good(state.label());
            case WITHDRAWN -> Badge.bad(state.label());
        };
    }

    static DeskDocumentPage page(
            DocumentDesk.File file,
            String column,
            List<Link> domino,
            Map<String, String> typed,
            String done,
            FormErrors errors) {
        return new DeskDocumentPage(
                file.number().value(),
                file.content().title(),
                Badge.plain(file.stage().label()),
                shown(file.publicState()),
                facts(file, column),
                onDesk(file.number().value(), file.content().bodyHtml()),
                file.content().sheet(),
                attachments(file),
                file.stage() == DocumentStage.NONE
                        ? List.of()
                        : file.reasons().stream().map(Problem::message).toList(),
                file.alike().stream()
                        .map(line -> new Link(
                                line.title() + "（" + line.agencyName() + "，"
                                        + ChineseDates.date(line.publishedAt().toLocalDate()) + "公开）",
                                "/documents/" + line.number()))
                        .toList(),
                steps(file),
                file.version() > 1,
                file.stage() != DocumentStage.NONE,
                file.versions().size() > 1,
                planned(file),
                domino,
                difference(file),
                file.facts().stream()
                        .map(fact -> TimelineEntry.of(
                                fact.fact().on(),
                                FactWords.title(fact.fact()),
                                FactWords.detail(fact.fact()),
                                fact.actorName()))
                        .toList(),
                withdrawalReasons(),
                file.mayDraft() || file.maySign() ? String.join(" ", file.standards()) : null,
                typed,
                words(done),
                errors);
    }

    /** Why a document is taken down, with what the public then sees. */
    static List<Choice> withdrawalReasons() {
        return Arrays.stream(WithdrawalReason.values())
                .map(r -> Choice.of(r.name(), r.label() + (r.textStands() ? "（正文留在原处并注明）" : "（正文撤下，原处说明原因）")))
                .toList();
    }

    /** Pictures of a draft are not public yet and come from the desk. */
    static String onDesk(String number, String html) {
        return html.replace("src=\"/documents/" + number + "/files/", "src=\"/desk/documents/" + number + "/files/");
    }

    /** The attachments without the pictures that stand in the text; the address of each is its position. */
    static List<Download> attachments(DocumentDesk.File file) {
        String body = file.content().bodyHtml();
        return file.attachments().stream()
                .filter(a -> !body.contains("\"/documents/" + file.number() + "/files/" + a.position() + "\""))
                .map(a -> new Download(
                        a.name(),
                        Integer.toString(a.position()),
                        a.name().substring(a.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
                        a.bytes()))
                .toList();
    }

    private static List<TextDifference.Row> difference(DocumentDesk.File file) {
        return file.stage() == DocumentStage.NONE || file.versions().size() < 2
                ? List.of()
                : TextDifference.between(file.versions().get(1).text(), file.text()).stream()
                        .filter(row -> !row.same())
                        .toList();
    }

    private static String planned(DocumentDesk.File file) {
        PlanningWithdrawal.Plan plan = file.plannedWithdrawal();
        return plan == null
                ? ""
                : "定于" + ChineseDates.date(plan.at().toLocalDate()) + " "
                        + plan.at().toLocalTime() + "撤下，原因：" + plan.reason().label() + "（" + plan.byName() + "）";
    }

    private static Set<String> steps(DocumentDesk.File file) {
        Set<String> steps = new HashSet<>();
        if (file.mayDraft() && file.stage() == DocumentStage.DRAFT) {
            steps.addAll(List.of("edit", "submit", "abandon"));
        }
        if (file.mayDraft() && file.stage() == DocumentStage.NONE && file.publicState() != PublicState.NEVER) {
            steps.add("beginEdition");
        }
        if (file.mayCheck() && file.stage() == DocumentStage.CHECKING) {
            steps.addAll(List.of("pass", "sendBack"));
        }
        if (file.maySign() && (file.stage() == DocumentStage.SIGNING || file.stage() == DocumentStage.SCHEDULED)) {
            steps.add("sendBack");
        }
        if (file.maySign() && file.stage() == DocumentStage.SIGNING) {
            steps.add("publish");
        }
        if (file.maySign() && file.publicState() == PublicState.PUBLIC) {
            steps.addAll(List.of("withdraw", "mark", "plan"));
        }
        return steps;
    }

    private static List<SheetRow> facts(DocumentDesk.File file, String column) {
        DocumentContent content = file.content();
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of("机关", file.agency().name()));
        rows.add(SheetRow.of("栏目", column));
        rows.add(SheetRow.of("体裁", content.genre().label()));
        rows.add(SheetRow.of("主题分类", content.topic().label()));
        if (!content.officialNumber().isEmpty()) {
            rows.add(SheetRow.of("发文字号", content.officialNumber()));
        }
        for (String code : file.standards()) {
            rows.add(new SheetRow(
                    "标准目录", StandardField.words(code), "/desk/documents/standards/" + code.substring(0, 2)));
        }
        if (content.madeOn() != null) {
            rows.add(SheetRow.of("成文日期", ChineseDates.date(content.madeOn())));
        }
        if (content.normative()) {
            rows.add(SheetRow.of("规范性文件", content.registeredNumber()));
        }
        ReviewNumber review = file.basis().review();
        if (review != null) {
            rows.add(new SheetRow("审查表", review.value(), "/desk/reviews/" + review));
        } else if (!file.basis().otherwise().isEmpty()) {
            rows.add(SheetRow.of("在别处审查", file.basis().otherwise()));
        }
        if (file.due() != null) {
            rows.add(SheetRow.of("公开截止", ChineseDates.longDate(file.due()) + "（第二十六条）"));
        }
        rows.add(SheetRow.of("版本", "第" + file.version() + "版"));
        if (file.publicState() == PublicState.PUBLIC) {
            rows.add(new SheetRow("公开页面", "/documents/" + file.number(), "/documents/" + file.number()));
        }
        return rows;
    }

    private static String words(String done) {
        return switch (done) {
            case "begun" -> "草稿已经保存，可以继续添加附件或者提交。";
            case "fromReview" -> "草稿已经按送审的文稿生成，请核对栏目、正文和附件，然后提交。";
            case "saved" -> "修改已经保存。";
            case "attached" -> "附件已经添加。";
            case "detached" -> "附件已经删去。";
            case "submitted" -> "初审完成，已经交给审查人复审。";
            case "passed" -> "复审和保密审查通过，已经交给负责人终审。";
            case "sentBack" -> "已经退回起草人。";
            case "published" -> "终审完成，已经公开。";
            case "scheduled" -> "终审完成，到定时发布的时间自动公开。";
            case "edition" -> "新版本已经开始，公开的版本在新版本公开以前不变。";
            case "withdrawn" -> "已经撤下，原来的地址说明原因。";
            case "abandoned" -> "已经放弃这个版本，内容保留在版本记录里。";
            case "planned" -> "已经定时撤下，到时间自动撤下。";
            case "planCancelled" -> "已经取消定时撤下。";
            case "standards" -> "对应的标准目录事项已经更新。";
            case "marked" -> "已经标注，解读和引用它的页面同时标注。";
            default -> "";
        };
    }
}
