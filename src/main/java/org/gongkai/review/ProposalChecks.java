package org.gongkai.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.page.Problem;
import org.gongkai.proof.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands against a proposal, and what a reviewer should know of its text. */
@Component
class ProposalChecks {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST = 500;
    private static final int MOST_FINDINGS = 40;

    private final ReviewStore store;
    private final CountyWords words;

    ProposalChecks(ReviewStore store, CountyWords words) {
        this.store = store;
        this.words = words;
    }

    List<Problem> reasonsAgainst(DraftSheet sheet, ReviewProcess process) {
        List<Problem> problems = title(sheet);
        if (sheet.section().isBlank()) {
            problems.add(new Problem("section", "请填写拟稿科室。"));
        }
        if (sheet.genre().isBlank()) {
            problems.add(new Problem("genre", "请填写文种，例如通知、意见、批复。"));
        }
        DisclosureAttribute proposed = sheet.proposed();
        if (proposed == null) {
            // 未确定公开属性的，不得进入办文下一环节 (C04)
            problems.add(new Problem("proposed", "请选择公开属性；没有公开属性的公文不能流转。"));
        } else {
            attribute(sheet, proposed, process, problems);
        }
        if (sheet.normative() && sheet.legalityReview().isBlank()) {
            problems.add(new Problem("legalityReview", "行政规范性文件要经合法性审查，请填写审查意见的编号。"));
        }
        if (sheet.policy()
                && proposed != null
                && proposed.isPublished()
                && sheet.interpretation().isBlank()) {
            problems.add(new Problem("interpretation", "政策文件的解读要同步组织、同步审签、同步发布，请写明解读形式和责任人。"));
        }
        for (String text : List.of(
                sheet.explanation(),
                sheet.cuts(),
                sheet.interpretation(),
                sheet.channels(),
                sheet.forwards(),
                sheet.recipients())) {
            if (text.length() > LONGEST) {
                problems.add(Problem.of("每一栏最多" + LONGEST + "个字，请缩短“" + text.substring(0, 20) + "……”。"));
            }
        }
        return problems;
    }

    private void attribute(
            DraftSheet sheet, DisclosureAttribute proposed, ReviewProcess process, List<Problem> problems) {
        if (!process.attributes().contains(proposed)) {
            problems.add(new Problem("proposed", "本机关没有设“" + proposed.label() + "”这一属性，请另选。"));
        }
        problems.addAll(grounds(proposed, sheet.ground(), sheet.explanation()));
        if (proposed == DisclosureAttribute.PARTLY && sheet.cuts().isBlank()) {
            problems.add(new Problem("cuts", "请写明删减哪些部分。"));
        }
        DisclosureAttribute original = original(sheet);
        if (original != null && original != proposed) {
            // 转发的公文沿用原文属性 (C05)
            problems.add(new Problem("proposed", "所转发的文件是“" + original.label() + "”，转发文件的公开属性沿用原文。"));
        }
        if (!sheet.forwards().isBlank()
                && original == null
                && sheet.explanation().isBlank()) {
            problems.add(new Problem("explanation", "所转发文件的公开属性不明，要重新确定，请写明确定的理由。"));
        }
    }

    /** The attribute of the forwarded document: the registered one, else the one that the drafter states; null where unknown. */
    @Nullable DisclosureAttribute original(DraftSheet sheet) {
        if (sheet.forwards().isBlank()) {
            return null;
        }
        return store.numbered(QuotedTitles.numberKey(sheet.forwards()))
                .map(r -> Objects.requireNonNull(r.attribute()))
                .orElse(sheet.forwarded());
    }

    /** 理由和依据 (C03). */
    static List<Problem> grounds(
            DisclosureAttribute attribute, @Nullable NonDisclosureGround ground, String explanation) {
        List<Problem> problems = new ArrayList<>();
        if (!attribute.needsGround()) {
            return problems;
        }
        if (ground == null) {
            problems.add(new Problem("ground", "“" + attribute.label() + "”要选择理由和依据的条款。"));
        } else if (attribute == DisclosureAttribute.NOT_PUBLIC && !ground.isForbidding()) {
            problems.add(new Problem("ground", "不予公开只能依据条例第十四条至第十六条，请另选条款。"));
        }
        if (explanation.isBlank()) {
            problems.add(new Problem("explanation", "请结合文件内容写明不主动公开的理由。"));
        }
        return problems;
    }

    static List<Problem> title(DraftSheet sheet) {
        List<Problem> problems = new ArrayList<>();
        if (sheet.title().isBlank()) {
            problems.add(new Problem("title", "请填写文件标题；标题涉密的写“涉密文件”和编号。"));
        } else if (sheet.title().length() > LONGEST_TITLE) {
            problems.add(new Problem("title", "标题最多" + LONGEST_TITLE + "个字，请缩短。"));
        }
        return problems;
    }

    static void reason(List<Problem> problems, String field, String reason, String what) {
        if (reason.isBlank()) {
            problems.add(new Problem(field, "请写明" + what + "。"));
        } else if (reason.strip().length() > LONGEST) {
            problems.add(new Problem(field, what + "最多" + LONGEST + "个字，请缩短。"));
        }
    }

    /**
     * Numbers of the registered non-public documents that a draft quotes by title or number (C07). They are looked for in every draft, since the
     * signer may publish what was proposed as withheld; they stand in the way only of what is published.
     */
    List<String> quotedNonPublic(DraftSheet sheet, String text, ReviewNumber self) {
        String all = sheet.title() + "\n" + String.join("\n", sheet.quoted()) + "\n" + sheet.forwards() + "\n" + text;
        return store.withheldIn(QuotedTitles.textKey(all)).stream()
                .map(r -> r.number().value())
                .filter(n -> !n.equals(self.value()))
                .toList();
    }

    /** What a proof of the text found, personal data masked. */
    List<String> findings(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return words.today().read(text).stream()
                .limit(MOST_FINDINGS)
                .map(f -> words(text, f))
                .toList();
    }

    private static String words(String text, Finding finding) {
        long line = 1
                + text.substring(0, finding.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        String shown =
                finding.kind().personal() ? finding.remedy() : finding.found().strip() + " → " + finding.remedy();
        return "第" + line + "行 " + finding.kind().label() + "：" + shown;
    }
}
