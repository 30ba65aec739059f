package org.gongkai.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.page.ChineseDates;
import org.gongkai.paper.Block;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.Table;
import org.gongkai.paper.Table.Align;
import org.gongkai.paper.Table.Cell;
import org.gongkai.request.Agent;
import org.gongkai.request.Applicant;
import org.gongkai.request.ConsultationFile;
import org.gongkai.request.RequestFact;
import org.gongkai.request.RequestFile;
import org.gongkai.request.TimelineFact;
import org.gongkai.statute.ClockDay;
import org.jspecify.annotations.Nullable;

/** 卷内表格: what the program knows of a case, set as papers. Every text goes under the veil. */
final class CaseSheets {

    private static final double SMALL = 10.5;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final RequestFile file;
    private final Veil veil;

    CaseSheets(RequestFile file, Veil veil) {
        this.file = file;
        this.veil = veil;
    }

    /** 登记表: what was asked, by whom, and how it came. */
    OfficialPaper registration() {
        RequestFact.RequestReceived asked = file.received();
        Applicant who = file.applicant();
        List<List<Cell>> rows = new ArrayList<>();
        row(rows, "登记编号", file.number().value());
        row(rows, "受理机关", file.agencyName());
        row(rows, "申请人类型", asked.applicantKind().fullLabel());
        row(rows, "姓名或者名称", who.name());
        row(rows, "身份证明", who.proofKind() == null ? "" : who.proofKind().label() + "，" + who.proofNumber());
        row(rows, "法定代表人", who.legalRepresentative());
        row(rows, "联系人", who.contactPerson());
        row(rows, "联系电话", who.phone());
        row(rows, "电子邮箱", who.email());
        row(rows, "通信地址", (who.postcode() + " " + who.address()).strip());
        Agent agent = who.agent();
        row(rows, "代理人", agent == null ? "" : agent.name());
        row(rows, "提交方式", asked.way().label());
        row(rows, "提交日期", ChineseDates.date(asked.on()));
        row(rows, "收到申请之日", date(file.reading().receivedOn()));
        row(rows, "申请公开的信息", asked.title());
        row(rows, "文号", asked.documentNumber());
        row(rows, "特征描述", asked.description());
        row(rows, "用途", asked.purpose());
        row(rows, "形式要求", asked.provision() == null ? "" : asked.provision().label());
        row(rows, "获取方式", asked.delivery() == null ? "" : asked.delivery().label());
        row(rows, "答复期限届满日", date(file.reading().due()));
        row(rows, "办理阶段", file.stage().label());
        int proofs = Math.toIntExact(who.identityFiles().count());
        row(rows, "身份证明文件", proofs == 0 ? "" : proofs + "件，已核验；含敏感个人信息，不入卷（《个人信息保护法》第十九条）");
        return OfficialPaper.plain("政府信息公开申请登记表")
                .saying(List.of(new Block.Grid(new Table("登记表", List.of(1.0, 3.2), 0, 12, rows))));
    }

    /** 审核: who drafted, who reviewed, who signed, what each thought. */
    OfficialPaper approvals() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(head("日期", "事项", "意见", "办理人", "记载时间"));
        for (TimelineFact fact : file.timeline()) {
            if (isApproval(fact.fact())) {
                rows.add(factRow(fact));
            }
        }
        return OfficialPaper.plain("审核签发记录")
                .saying(List.of(
                        new Block.Grid(new Table("审核签发记录", List.of(1.3, 1.5, 4.0, 1.2, 1.6), 1, SMALL, rows)),
                        new Block.Paragraph("公开属性审查和保密审查依照《中华人民共和国政府信息公开条例》第十七条办理。记载时间为系统自动记载，记载后不能更改。")));
    }

    static boolean isApproval(RequestFact fact) {
        return switch (fact) {
            case RequestFact.ReplyDrafted f -> true;
            case RequestFact.ReplyReturned f -> true;
            case RequestFact.ReplyReviewed f -> true;
            case RequestFact.ReplyIssued f -> true;
            case RequestFact.ExtensionProposed f -> true;
            case RequestFact.ExtensionDeclined f -> true;
            case RequestFact.TimeLimitExtended f -> true;
            case RequestFact.InternalOpinionGiven f -> true;
            case RequestFact.HarmFound f -> true;
            case RequestFact.ReasonsJudged f -> true;
            case RequestFact.HandlingEnded f -> true;
            case RequestFact.MadeAlone f -> true;
            default -> false;
        };
    }

    /** 经过: every fact in the order it was recorded. */
    OfficialPaper course() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(head("日期", "事项", "内容", "办理人", "记载时间"));
        file.timeline().forEach(fact -> rows.add(factRow(fact)));
        return OfficialPaper.plain("办理经过")
                .saying(List.of(new Block.Grid(new Table("办理经过", List.of(1.3, 1.5, 4.0, 1.2, 1.6), 1, SMALL, rows))));
    }

    /** 期限计算: the clock's arithmetic, sentence by sentence and day by day. */
    OfficialPaper clock() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "一、逐条说明"));
        int n = 0;
        for (String sentence : file.reading().explanation()) {
            blocks.add(new Block.Paragraph(++n + ". " + veil.over(sentence)));
        }
        Boolean onTime = file.reading().onTime();
        LocalDate due = file.reading().due();
        if (onTime != null && due != null) {
            blocks.add(
                    new Block.Paragraph("答复期限届满日为" + ChineseDates.longDate(due) + "，" + (onTime ? "按期答复。" : "未按期答复。")));
        }
        List<ClockDay> days = file.reading().strip();
        if (!days.isEmpty()) {
            blocks.add(new Block.Heading(1, "二、逐日计算"));
            List<List<Cell>> rows = new ArrayList<>();
            rows.add(head("日期", "第几个工作日", "计入与否", "说明"));
            for (ClockDay day : days) {
                String rule = day.rule() == null ? "" : day.rule();
                rows.add(List.of(
                        Cell.label(ChineseDates.longDate(day.date())),
                        Cell.data(day.n() == 0 ? "" : String.valueOf(day.n())),
                        Cell.data(day.kind().label()),
                        text(((day.why() == null ? "" : day.why()) + " " + rule).strip())));
            }
            blocks.add(new Block.Grid(new Table("逐日计算", List.of(2.2, 1.2, 1.2, 3.0), 1, SMALL, rows)));
        }
        return OfficialPaper.plain("答复期限计算表").saying(blocks);
    }

    /** 检索记录. */
    OfficialPaper searches() {
        List<Block> blocks = new ArrayList<>();
        int n = 0;
        for (RequestFact.SearchRecorded search : file.searches()) {
            List<List<Cell>> rows = new ArrayList<>();
            row(rows, "检索日期", ChineseDates.date(search.on()));
            row(rows, "检索范围", search.places());
            row(rows, "检索词句", search.words());
            row(rows, "检索人", search.searchedBy());
            row(rows, "结果", search.found() ? "检索到相关信息" : "没有检索到所申请的信息");
            row(rows, "说明", search.result());
            blocks.add(new Block.Heading(3, "第" + ++n + "次检索"));
            blocks.add(new Block.Grid(new Table("第" + n + "次检索", List.of(1.0, 4.0), 0, 12, rows)));
        }
        return OfficialPaper.plain("检索记录").saying(blocks);
    }

    /** 征求意见情况. */
    OfficialPaper consultations() {
        List<Block> blocks = new ArrayList<>();
        for (ConsultationFile one : file.consultations()) {
            List<List<Cell>> rows = new ArrayList<>();
            row(rows, "对象", one.who().label() + (one.name().isEmpty() ? "" : "：" + one.name()));
            row(rows, "文号", one.letterNumber() == null ? "" : one.letterNumber());
            row(rows, "征求事项", one.question());
            row(rows, "发出", ChineseDates.date(one.askedOn()));
            row(
                    rows,
                    "送达",
                    date(one.deliveredOn())
                            + (one.servedBy() == null
                                    ? ""
                                    : "，" + one.servedBy().label()));
            row(rows, "送达凭证", one.evidence());
            row(rows, "答复期限", date(one.limit()));
            row(
                    rows,
                    "意见",
                    one.opinion() == null
                            ? ""
                            : date(one.answeredOn()) + "，" + one.opinion().label());
            row(rows, "理由", one.reasons());
            row(rows, "逾期", one.effect());
            RequestFact.HarmFound found = one.finding();
            row(rows, "认定", found == null ? "" : harm(found));
            blocks.add(new Block.Heading(3, "征求意见（" + one.ref() + "）"));
            blocks.add(new Block.Grid(new Table("征求意见（" + one.ref() + "）", List.of(1.0, 4.0), 0, 12, rows)));
        }
        return OfficialPaper.plain("征求意见情况").saying(blocks);
    }

    private static String harm(RequestFact.HarmFound found) {
        return (found.harms() ? "公开会损害第三方合法权益：" : "公开不会损害第三方合法权益：") + found.harm() + "；"
                + (found.outweighs() ? "不公开会对公共利益造成重大影响：" + found.interest() : "不公开不会对公共利益造成重大影响");
    }

    /** 送达记录: L29. */
    OfficialPaper delivery(RequestFact.ReplyDelivered delivered) {
        List<List<Cell>> rows = new ArrayList<>();
        RequestFact.ReplyIssued issued = file.issued();
        row(rows, "送达文书", issued == null ? "" : issued.letterNumber());
        row(rows, "受送达人", file.applicant().name());
        row(rows, "送达方式", delivered.manner().label());
        row(
                rows,
                "送达日期",
                ChineseDates.longDate(delivered.on()) + "（"
                        + delivered.manner().mode().timePoint() + "）");
        row(rows, "送达凭证", evidence(delivered));
        row(rows, "改变方式的原因", delivered.deviation());
        file.timeline().stream()
                .filter(one -> one.fact() instanceof RequestFact.LetterOpened)
                .forEach(one -> row(rows, "申请人查收", ChineseDates.longDate(one.on()) + "，" + one.detail()));
        LocalDate due = file.reading().due();
        if (due != null) {
            row(rows, "答复期限届满日", ChineseDates.longDate(due));
        }
        return OfficialPaper.plain("送达回证")
                .saying(List.of(new Block.Grid(new Table("送达回证", List.of(1.0, 4.0), 0, 12, rows))));
    }

    private String evidence(RequestFact delivered) {
        return file.timeline().stream()
                .filter(fact -> fact.fact().equals(delivered))
                .map(TimelineFact::personal)
                .findFirst()
                .orElse("");
    }

    /** A table of two columns. */
    OfficialPaper pairs(String title, Map<String, String> values) {
        List<List<Cell>> rows = new ArrayList<>();
        values.forEach((label, value) -> row(rows, label, value));
        return OfficialPaper.plain(title)
                .saying(List.of(new Block.Grid(new Table(title, List.of(1.0, 4.0), 0, 12, rows))));
    }

    private List<Cell> factRow(TimelineFact fact) {
        String words = fact.detail() + (fact.personal().isEmpty() ? "" : "\n" + fact.personal());
        return List.of(
                Cell.label(fact.on().toString()),
                text(fact.title()),
                text(words.replace('\n', '；')),
                Cell.data(fact.by()),
                Cell.data(MINUTE.format(fact.recordedAt()) + (fact.enteredLater() ? "（补记）" : "")));
    }

    private void row(List<List<Cell>> rows, String label, String value) {
        if (!value.isBlank()) {
            rows.add(List.of(Cell.label(label), text(value)));
        }
    }

    private Cell text(String text) {
        return Cell.data(veil.over(text)).aligned(Align.START);
    }

    static List<Cell> head(String... labels) {
        List<Cell> cells = new ArrayList<>();
        for (String label : labels) {
            cells.add(Cell.head(label));
        }
        return cells;
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : ChineseDates.date(day);
    }
}
