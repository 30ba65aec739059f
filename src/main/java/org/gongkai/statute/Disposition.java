package org.gongkai.statute;

import static org.gongkai.statute.Particular.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 处理决定: the 23 ways a request can end, each with its article, its one row of Table 3, its letter and its remedies (REG
 * 35–39, R-18; {@code law.md} §1.3). The codes are ours.
 */
public enum Disposition {
    D1(
            Group.GRANTED,
            "已主动公开，告知获取方式",
            "第三十六条第（一）项",
            "所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径；",
            "网站、公报、档案馆等处已能查到的，选此项，并写明在哪里、怎样查到。",
            Table3Row.GRANTED,
            LetterKind.L12,
            WHERE_TO_FIND),
    D2(
            Group.GRANTED,
            "予以公开",
            "第三十六条第（二）项",
            "所申请公开信息可以公开的，向申请人提供该政府信息，或者告知申请人获取该政府信息的方式、途径和时间；",
            "全部内容都可以公开的，选此项，附上信息，或者写明何时、何处、怎样获取。",
            Table3Row.GRANTED,
            LetterKind.L13,
            INFORMATION_OR_WAY),
    P(
            Group.PARTIAL,
            "部分公开",
            "第三十七条",
            "申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由。",
            "有给有不给的，不论不给的部分是何理由，一律选此项，年报只计“部分公开”。",
            Table3Row.PARTIAL,
            LetterKind.L14,
            RELEASED_PART,
            REASON),
    N1(Ground.STATE_SECRET, "属于国家秘密", "已依法定密、在保密期限内的，选此项；未定密的不能选。", Table3Row.REFUSED_STATE_SECRET),
    N2(Ground.OTHER_LAW, "其他法律、行政法规禁止公开", "有法律或者行政法规明文禁止公开的，选此项，并写明名称和条款；规章和文件不能作为依据。", Table3Row.REFUSED_OTHER_LAW),
    N3(
            Ground.THREE_SECURITIES,
            "危及“三安全一稳定”",
            "公开后可能危及国家安全、公共安全、经济安全、社会稳定的，选此项，并写明怎样危及。",
            Table3Row.REFUSED_THREE_SECURITIES),
    N4(Ground.THIRD_PARTY, "保护第三方合法权益", "涉及商业秘密、个人隐私等，公开会损害第三方权益的，选此项；应当先书面征求第三方意见。", Table3Row.REFUSED_THIRD_PARTY),
    N5(Ground.INTERNAL, "属于三类内部事务信息", "人事管理、后勤管理、内部工作流程三类信息，选此项，并指明是哪一类。", Table3Row.REFUSED_INTERNAL),
    N6(Ground.PROCESS, "属于四类过程性信息", "讨论记录、过程稿、磋商信函、请示报告四类信息，选此项，并指明是哪一类；法律、法规、规章规定应当公开的除外。", Table3Row.REFUSED_PROCESS),
    N7(Ground.ENFORCEMENT_FILE, "属于行政执法案卷", "行政执法案卷中的信息，选此项；法律、法规、规章规定应当公开的除外。", Table3Row.REFUSED_ENFORCEMENT_FILE),
    N8(
            Group.REFUSED,
            "属于行政查询事项",
            Ground.SPECIAL_ACCESS.article(),
            Ground.SPECIAL_ACCESS.clause(),
            "工商、不动产登记资料等另有查询办法的，选此项，并写明依照哪部法律、到哪个窗口办理。",
            Table3Row.REFUSED_INQUIRY,
            LetterKind.L16,
            SPECIAL_LAW),
    U1(
            Group.UNABLE,
            "经检索信息不存在",
            Ground.NOT_FOUND.article(),
            Ground.NOT_FOUND.clause(),
            "认真检索后没有的，选此项，并写明检索的范围和方法。",
            Table3Row.UNABLE_NOT_HELD,
            LetterKind.L17,
            SEARCH_MADE),
    U1B(
            Group.UNABLE,
            "不属于本机关负责公开",
            Ground.NOT_OURS.article(),
            "所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由；能够确定负责公开该政府信息的行政机关的，告知申请人该行政机关的名称、联系方式；",
            "由别的机关负责公开的，选此项，说明理由；知道是哪个机关的，写明名称和联系方式。",
            Table3Row.UNABLE_NOT_HELD,
            LetterKind.L18,
            REASON),
    U2(
            Group.UNABLE,
            "没有现成信息，需要另行制作",
            Ground.NEEDS_MAKING.article(),
            "行政机关向申请人提供的信息，应当是已制作或者获取的政府信息。除依照本条例第三十七条的规定能够作区分处理的外，需要行政机关对现有政府信息进行加工、分析的，行政机关可以不予提供。",
            "没有现成材料、要汇总加工分析才有的，选此项；只需遮盖一部分的不能选。",
            Table3Row.UNABLE_NEEDS_MAKING,
            LetterKind.L19,
            REASON),
    U3(
            Group.UNABLE,
            "补正后申请内容仍不明确",
            "第三十条",
            "政府信息公开申请内容不明确的，行政机关应当给予指导和释明，并自收到申请之日起7个工作日内一次性告知申请人作出补正，说明需要补正的事项和合理的补正期限。",
            "申请人按时补正、但仍看不明白要什么的，选此项，并写明哪里不明确；没有补正的选“逾期不补正”。",
            Table3Row.UNABLE_STILL_UNCLEAR,
            LetterKind.L20,
            STILL_UNCLEAR),
    X1(
            Group.NOT_PROCESSED,
            "信访举报投诉类申请",
            "第三十九条第一款",
            "申请人以政府信息公开申请的形式进行信访、投诉、举报等活动，行政机关应当告知申请人不作为政府信息公开申请处理并可以告知通过相应渠道提出。",
            "实际是信访、投诉、举报的，选此项，并告知相应渠道。",
            Table3Row.NOT_PROCESSED_PETITION,
            LetterKind.L21,
            REASON),
    X2(
            Group.NOT_PROCESSED,
            "重复申请",
            "第三十六条第（六）项",
            "行政机关已就申请人提出的政府信息公开申请作出答复、申请人重复申请公开相同政府信息的，告知申请人不予重复处理；",
            "同一申请人就相同信息再次申请、本机关已经答复过的，选此项，并写明此前答复的文号和日期。",
            Table3Row.NOT_PROCESSED_REPEAT,
            LetterKind.L22,
            EARLIER_REPLY),
    X3(
            Group.NOT_PROCESSED,
            "要求提供公开出版物",
            "第三十九条第二款",
            "申请人提出的申请内容为要求行政机关提供政府公报、报刊、书籍等公开出版物的，行政机关可以告知获取的途径。",
            "要的是公报、报刊、书籍等公开出版物的，选此项，并告知获取途径。",
            Table3Row.NOT_PROCESSED_PUBLICATION,
            LetterKind.L23,
            WHERE_TO_FIND),
    X4(
            Group.NOT_PROCESSED,
            "无正当理由大量反复申请",
            "第三十五条",
            "申请人申请公开政府信息的数量、频次明显超过合理范围，行政机关可以要求申请人说明理由。行政机关认为申请理由不合理的，告知申请人不予处理；",
            "数量、频次明显超过合理范围，要求说明理由后认为不合理的，选此项，并写明为何不合理。",
            Table3Row.NOT_PROCESSED_EXCESSIVE,
            LetterKind.L24,
            REASON),
    X5(
            Group.NOT_PROCESSED,
            "要求行政机关确认或重新出具已获取信息",
            null,
            "",
            "申请人手里已有该信息，要求确认真伪或者重新出具的，选此项，并写明此前怎样取得。",
            Table3Row.NOT_PROCESSED_RECONFIRM,
            LetterKind.L25,
            EARLIER_PROVISION),
    O1(
            Group.OTHER,
            "申请人无正当理由逾期不补正，不再处理",
            "第三十条",
            "申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请。",
            "已一次性告知补正、补正期限已过、没有收到补正的，选此项。",
            Table3Row.OTHER_CORRECTION_LAPSED,
            LetterKind.L28,
            CORRECTION_NOTICE),
    O2(
            Group.OTHER,
            "申请人逾期未缴纳信息处理费，不再处理",
            null,
            "申请人逾期未按收费通知要求缴纳费用的，视为放弃申请，行政机关不再处理该政府信息公开申请。",
            "已发收费通知、缴费期限已过、没有缴费的，选此项。",
            Table3Row.OTHER_FEE_LAPSED,
            LetterKind.L28,
            FEE_NOTICE),
    O3(
            Group.OTHER,
            "其他处理",
            null,
            "",
            "撤回、合并、不属于政府信息等以上都不合适的，选此项，并指明情形。",
            Table3Row.OTHER_OTHER,
            LetterKind.L28,
            REASON);

    /** 处理决定大类: the six groups of Table 3. */
    public enum Group {
        GRANTED("予以公开"),
        PARTIAL("部分公开"),
        REFUSED("不予公开"),
        UNABLE("无法提供"),
        NOT_PROCESSED("不予处理"),
        OTHER("其他处理");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final String REGULATION = "《中华人民共和国政府信息公开条例》";
    private static final String FEE_RULES = "《政府信息公开信息处理费管理办法》";
    private static final LocalDate FEE_RULES_FROM = LocalDate.of(2021, 1, 1);

    private final Group group;
    private final String label;
    private final @Nullable String article;
    private final String clause;
    private final String help;
    private final Table3Row row;
    private final LetterKind letter;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Particular> particulars;

    Disposition(
            Group group,
            String label,
            @Nullable String article,
            String clause,
            String help,
            Table3Row row,
            LetterKind letter,
            Particular... particulars) {
        this.group = group;
        this.label = label;
        this.article = article;
        this.clause = clause;
        this.help = help;
        this.row = row;
        this.letter = letter;
        this.particulars = List.of(particulars);
    }

    /** A refusal under arts 14–16, told under 第三十六条第（三）项. */
    Disposition(Ground ground, String label, String help, Table3Row row) {
        this(
                Group.REFUSED,
                label,
                ground.article() + "、第三十六条第（三）项",
                ground.clause(),
                help,
                row,
                LetterKind.L15,
                REASON);
    }

    /** 处理决定, in the words of Table 3 where it has them. */
    public String label() {
        return label;
    }

    public Group group() {
        return group;
    }

    /** The article of REG without the regulation's title; empty for O2, O3 and X5, which rest on no article of it. */
    public Optional<String> article() {
        return Optional.ofNullable(article);
    }

    /** The article with its law's title, for a letter; empty when no article names the case (X5, O3). */
    public Optional<String> citation() {
        if (this == O2) {
            return Optional.of(FEE_RULES);
        }
        return article().map(REGULATION::concat);
    }

    /** What the article says, in its own words (a summary for O2); empty when no article names the case. */
    public String clause() {
        return clause;
    }

    /** One sentence for the clerk: when to choose it and what to write. */
    public String help() {
        return help;
    }

    /** The one row it is counted in on the present form (FMT21). */
    public Table3Row row() {
        return row;
    }

    /** The one row it is counted in on a form; on FMT19 the three other rows are one. */
    public Table3Row row(Table3Form form) {
        return row.in(form);
    }

    /** The letter that tells it. */
    public LetterKind letter() {
        return letter;
    }

    /** What the reply must say. */
    public List<Particular> particulars() {
        return particulars;
    }

    /** The kinds this disposition names one by one; empty if none. */
    public List<SubType> subTypes() {
        return SubType.of(this);
    }

    /** Whether one of {@link #subTypes} must be named: internal affairs, process information, and 其他. */
    public boolean needsSubType() {
        return this == N5 || this == N6 || this == O3;
    }

    /** The ground of a refusal of the whole request; empty for other dispositions. */
    public Optional<Ground> ground() {
        return Arrays.stream(Ground.values())
                .filter(ground -> ground.disposition().equals(Optional.of(this)))
                .findFirst();
    }

    /** Whether it rests on REG 14, 15 or 16, wholly or in part: 不予公开 in the sense of ARL 23 (SPC25 art. 1). */
    public boolean withholds() {
        return this == P || letter == LetterKind.L15;
    }

    /** V1 for N1–N7 and P from 2024-01-01, V2 otherwise (R-25, R-26; OQ-8). */
    public RemedyKind remedy(LocalDate on) {
        return withholds() ? RemedyKind.againstRefusal(on) : RemedyKind.REVIEW_OR_SUIT;
    }

    /** First day on which a request could end so: the 2019 regulation, for O2 the fee rules. */
    public LocalDate validFrom() {
        return this == O2 ? FEE_RULES_FROM : TimeLimits.REGULATION_2019;
    }

    /** Last day on which it can; 9999-12-31 while the law stands. */
    public LocalDate validTo() {
        return LocalDate.of(9999, 12, 31);
    }

    /** Whether a request could end so on a day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom()) && !day.isAfter(validTo());
    }
}
