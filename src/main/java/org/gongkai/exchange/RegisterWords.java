package org.gongkai.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.request.DeliveryManner;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.SubType;
import org.gongkai.statute.Table3Form;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/**
 * 台账里的说法: which of the law's kinds the words of a register mean. Words that could mean two things that count in different cells
 * mean nothing: the office says which, the program does not guess.
 */
final class RegisterWords {

    /** A way a request can end, as a register says it. */
    record Meant(Disposition disposition, @Nullable SubType subType) {}

    private record Rule(Pattern words, Meant meant) {}

    private static final List<Rule> RESULTS = List.of(
            rule("撤回|申请人撤销|主动撤", Disposition.O3, SubType.WITHDRAWN),
            rule("(未|不|逾期).{0,12}(缴费|缴纳|交费)", Disposition.O2, null),
            rule("(未|不|逾期).{0,6}补正|视为放弃", Disposition.O1, null),
            rule("部分(予以)?公开|部分不予公开|区分处理", Disposition.P, null),
            rule("(?<!不属于|不涉及)国家秘密|(?<!不)涉密", Disposition.N1, null),
            rule("禁止公开", Disposition.N2, null),
            rule("国家安全", Disposition.N3, SubType.NATIONAL_SECURITY),
            rule("公共安全", Disposition.N3, SubType.PUBLIC_SECURITY),
            rule("经济安全", Disposition.N3, SubType.ECONOMIC_SECURITY),
            rule("社会稳定", Disposition.N3, SubType.SOCIAL_STABILITY),
            rule("三安全|危及", Disposition.N3, null),
            rule("商业秘密", Disposition.N4, SubType.TRADE_SECRET),
            rule("个人隐私", Disposition.N4, SubType.PERSONAL_PRIVACY),
            rule("第三方", Disposition.N4, null),
            rule("人事管理", Disposition.N5, SubType.PERSONNEL),
            rule("后勤管理", Disposition.N5, SubType.LOGISTICS),
            rule("内部工作流程", Disposition.N5, SubType.INTERNAL_WORKFLOW),
            rule("内部事务|内部管理", Disposition.N5, null),
            rule("讨论记录", Disposition.N6, SubType.DISCUSSION_RECORD),
            rule("过程稿", Disposition.N6, SubType.DRAFT),
            rule("磋商信函", Disposition.N6, SubType.CONSULTATION_LETTER),
            rule("请示报告", Disposition.N6, SubType.REQUEST_FOR_INSTRUCTION),
            rule("过程性", Disposition.N6, null),
            rule("执法案卷", Disposition.N7, null),
            rule("行政查询|查询事项", Disposition.N8, null),
            rule("不属于本|不属本|非本(行政)?机关|不是本(行政)?机关|其他(行政)?机关负责", Disposition.U1B, null),
            rule("不存在|不掌握|未制作|未获取|未保存", Disposition.U1, null),
            rule("另行制作|加工|没有现成|无现成", Disposition.U2, null),
            rule("不明确", Disposition.U3, null),
            rule("信访|举报|投诉", Disposition.X1, null),
            rule("重复", Disposition.X2, null),
            rule("出版物", Disposition.X3, null),
            rule("反复申请|大量申请|频次", Disposition.X4, null),
            rule("重新出具|确认已获取", Disposition.X5, null),
            rule("不属于政府信息|非政府信息|不是政府信息|咨询", Disposition.O3, SubType.NOT_GOVERNMENT_INFORMATION),
            rule("合并(处理|办理|答复)", Disposition.O3, SubType.MERGED),
            rule("^(3[.、])?其他$|其他情形", Disposition.O3, SubType.OTHER),
            rule("(?<![不未非])(已|已经)?(?<![不未非])主动公开|已经?公开", Disposition.D1, null),
            rule("(?<!不)予以公开|同意公开|全部公开|依申请公开|^公开$|(?<!不)(予以|已|已经|同意)提供", Disposition.D2, null));

    private static final Pattern OPEN = Pattern.compile("办理中|在办|未办结|未答复|待答复|正在办理|待办");

    private RegisterWords() {}

    private static Rule rule(String words, Disposition disposition, @Nullable SubType subType) {
        return new Rule(Pattern.compile(words), new Meant(disposition, subType));
    }

    /** Whether the words of the result say that there is none yet. */
    static boolean open(String result) {
        return OPEN.matcher(plain(result)).find();
    }

    /**
     * What a result means.
     *
     * @param reason what stands in the column of reasons; asked where the result itself names only its group
     * @param year of the decision
     * @return empty where it means nothing that is known, or two things that count in different rows
     */
    static Optional<Meant> result(String result, String reason, int year) {
        String said = plain(result);
        Optional<Meant> coded = Arrays.stream(Disposition.values())
                .filter(d -> d.name().equals(said.toUpperCase(java.util.Locale.ROOT))
                        || plain(d.label()).equals(said))
                .filter(d -> d != Disposition.O3 || !plain(d.label()).equals(said)) // one of three rows, and which?
                .map(d -> new Meant(d, null))
                .findFirst();
        if (coded.isPresent()) {
            return coded;
        }
        if (year < 2021 && said.equals("其他处理")) {
            return Optional.of(new Meant(Disposition.O3, SubType.OTHER)); // one row on the form of that year
        }
        Optional<Meant> meant = one(meanings(said), year);
        boolean onlyGroup = meanings(said).isEmpty() && !reason.isBlank();
        return onlyGroup
                ? one(meanings(plain(reason)), year).filter(m -> m.disposition().group() != Disposition.Group.GRANTED)
                : meant;
    }

    private static List<Meant> meanings(String said) {
        List<Meant> found = new ArrayList<>();
        for (Rule rule : RESULTS) {
            if (rule.words().matcher(said).find()) {
                found.add(rule.meant());
            }
        }
        return found;
    }

    private static Optional<Meant> one(List<Meant> found, int year) {
        Table3Form form = Table3Form.forYear(Math.max(year, 2019));
        // 区分处理的，只计这一情形，不计其他情形
        Optional<Meant> partial =
                found.stream().filter(m -> m.disposition() == Disposition.P).findFirst();
        if (partial.isPresent()) {
            return partial;
        }
        boolean same =
                found.stream().map(m -> m.disposition().row(form)).distinct().count() == 1;
        return same ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Empty for none that is known, and for 法人或者其他组织 alone. */
    static Optional<ApplicantKind> kind(String said) {
        String text = plain(said).replaceAll("法人(或|和|及|、)?(者)?其他组织", "");
        List<ApplicantKind> kinds = new ArrayList<>();
        add(kinds, ApplicantKind.NATURAL_PERSON, text, "自然人|公民|个人");
        add(kinds, ApplicantKind.BUSINESS, text, "企业|公司");
        add(kinds, ApplicantKind.RESEARCH, text, "科研");
        add(kinds, ApplicantKind.PUBLIC_WELFARE, text, "公益");
        add(kinds, ApplicantKind.LEGAL_SERVICE, text, "法律服务|律师事务所|律所");
        add(kinds, ApplicantKind.OTHER_ORGANISATION, text, "其他");
        return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
    }

    /** Empty for none that is known. */
    static Optional<Way> way(String said) {
        String text = plain(said);
        List<Way> ways = new ArrayList<>();
        add(ways, Way.WINDOW, text, "窗口|政务大厅|服务大厅|服务中心");
        add(ways, Way.ORAL, text, "口头");
        add(ways, Way.FAX, text, "传真");
        add(ways, Way.EMAIL, text, "电子邮件|电子邮箱|邮箱|(?i:e-?mail)");
        add(ways, Way.HANDED_OVER, text, "转交|转来|转办|移交");
        add(ways, Way.ORDINARY_MAIL, text, "平信|平常信|普通信");
        if (!ways.isEmpty()) {
            return ways.size() == 1 ? Optional.of(ways.getFirst()) : Optional.empty();
        }
        add(ways, Way.WEB, text, "网|平台|在线|线上|系统");
        add(ways, Way.IN_PERSON, text, "当面|现场|上门|来访|面交|送达|自送");
        add(ways, Way.REGISTERED_MAIL, text, "挂号|(?i:EMS)|特快|快递|邮寄|邮政|信函|信件|来信");
        return ways.size() == 1 ? Optional.of(ways.getFirst()) : Optional.empty();
    }

    /** Empty for none that is known. */
    static Optional<DeliveryManner> manner(String said) {
        String text = plain(said);
        List<DeliveryManner> manners = new ArrayList<>();
        add(manners, DeliveryManner.EMAIL, text, "电子邮件|邮箱|(?i:e-?mail)");
        add(manners, DeliveryManner.FAX, text, "传真");
        add(manners, DeliveryManner.ENTRUSTED, text, "委托");
        add(manners, DeliveryManner.PICK_UP, text, "自取|自行领取|领取");
        if (manners.isEmpty()) {
            add(manners, DeliveryManner.POST, text, "邮|(?i:EMS)|快递|挂号|信函|信件");
            add(manners, DeliveryManner.ONLINE, text, "网|平台|在线|系统");
            add(manners, DeliveryManner.IN_PERSON, text, "当面|直接|现场|面交");
        }
        return manners.size() == 1 ? Optional.of(manners.getFirst()) : Optional.empty();
    }

    private static <T> void add(List<T> found, T one, String text, String words) {
        if (Pattern.compile(words).matcher(text).find()) {
            found.add(one);
        }
    }

    /** Without blanks, full-width letters and digits as half-width ones. */
    static String plain(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFKC).replaceAll("[\\s“”\"]", "");
    }
}
