package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from the words of a report what they assert about its numbers.
 *
 * <p>It reads only what it is sure of: a number counts where the words before it name a row of the form; numbers of web pages,
 * proposals, complaints, channels or of another year's comparison are left alone. What is not read is not checked.
 */
final class ClaimReading {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？!?])");
    private static final Pattern SEGMENT_END = Pattern.compile("[；;]");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?)(余|多)?(万元|亿元|元|%|件次|件|宗|份|例|起|条|项|个)");
    private static final Pattern REQUESTS =
            Pattern.compile("依申请公开|公开申请|申请公开|(?:收到|受理|新收|接收)(?:各类|公民|群众|信息|有关|的)*申请(?!人|表|书|材料|执行|仲裁|许可|救助|登记)");
    private static final Pattern COMPARED =
            Pattern.compile("同比|环比|比上年|比去年|较上年|较去年|较20|增长|增加|增幅|减少|下降|上升|提高|去年|上年(?!度?结转|度?转)|超过");
    private static final Pattern FOREIGN = Pattern.compile(
            "建议|提案|投诉(?!举报类)|咨询|留言|来信|信件|信访(?!举报|投诉)|热线|工单|许可申请|救助申请|登记申请|执行申请|补贴申请|复议申请|信息\\d*条|发布|推送");
    private static final Pattern CHANNEL = Pattern.compile("网络|网站|在线|平台|邮件|邮箱|信函|邮寄|邮政|当面|现场|窗口|传真|线上|线下");
    private static final Pattern ANY_CHANNEL = Pattern.compile("等(多种)?(渠道|方式|途径|形式)");
    private static final Pattern SUB_COUNT = Pattern.compile("撤回|延期|(?<!不)补正(?!后)|超期|逾期(?!不|未)|征求");
    private static final Pattern SHARE =
            Pattern.compile("(按时|按期|如期|及时|限时|期限内|时限内|法定)?(?:依法)?(?:办复|办结|答复|办理|回复)率[^0-9,。]{0,6}?(\\d+(?:\\.\\d+)?)%");
    private static final Pattern ALL_DONE =
            Pattern.compile("(?:均|全部|都|全)(?:已)?([^,。;]{0,10}?)(?:办结|答复|办复|回复|办理完毕|处理完毕|办理完成)");
    private static final Pattern NOUN = Pattern.compile("申请|建议|提案|投诉|举报|咨询|留言|来信|信访|复议|诉讼|热线|工单|问题|事项|任务");
    private static final Pattern IN_TIME = Pattern.compile("按时|按期|如期|及时|期限|时限|规定时间");
    private static final Pattern NO_FEE = Pattern.compile(
            "(?:未|没有|无|不|零)[^,。;]{0,14}?(?:收取|收费|产生|发生)|处理费[^,。;\\d]{0,8}?(?:为|:)?(?:无|0(?!\\d|\\.\\d))(?:元|万元)?(?:$|[,。;)])");
    private static final Pattern NO_REQUESTS = Pattern.compile("(?:未|没有|无)(?:收到|接到|接收|受理)[^,。;]{0,16}?申请");
    private static final Pattern NO_CASES = Pattern.compile(
            "(?<!曾)(?:未(?!经)|没有|无)(?:发生|收到|产生|出现|涉及|被提起|有)?[^,。;]{0,18}?(行政复议)?(?:案件)?(?:[、和及或与])?(行政诉讼)?(?:案件|情况|事项)?(?:$|[,。;)])");
    private static final Pattern ALL_UPHELD = Pattern.compile("(?:均|全部|都)(?:已)?(?:获|被|予以|得到|为|是)?(?:结果)?维持");

    private final Set<Claim> claims = new LinkedHashSet<>();

    private ClaimReading() {}

    static List<Claim> claims(Narrative narrative) {
        ClaimReading reading = new ClaimReading();
        narrative.paragraphs().forEach(reading::readParagraph);
        return List.copyOf(reading.claims);
    }

    private void readParagraph(String paragraph) {
        boolean aboutRequests = REQUESTS.matcher(PlainText.of(paragraph)).find();
        for (String sentence : SENTENCE_END.split(paragraph)) {
            String before = "";
            for (String segment : SEGMENT_END.split(sentence)) {
                String quote = segment.strip().replaceAll("[。！？!?]$", "");
                String plain = PlainText.of(quote);
                if (!plain.isEmpty()) {
                    readSegment(quote, plain, before, aboutRequests);
                    before = before + plain + ";";
                }
            }
        }
    }

    private void readSegment(String quote, String plain, String before, boolean aboutRequests) {
        readNumbers(quote, plain, before, aboutRequests);
        readShares(quote, plain, before, aboutRequests);
        readAllDone(quote, plain, before, aboutRequests);
        if (NO_REQUESTS.matcher(plain).find() && REQUESTS.matcher(plain).find()) {
            add(quote, "new", BigDecimal.ZERO);
        }
        readNoCases(quote, plain);
        if (plain.contains("处理费") && NO_FEE.matcher(plain).find()) {
            add(quote, ClaimSubject.PROCESSING_FEE, BigDecimal.ZERO);
        }
    }

    private void readNumbers(String quote, String plain, String before, boolean aboutRequests) {
        Matcher number = NUMBER.matcher(plain);
        int from = 0;
        String remedy = "";
        List<String> remediesOfSentence = new ArrayList<>();
        while (number.find()) {
            String lead = plain.substring(from, number.start()).replaceFirst("^[、:)]+", "");
            String clause = lead.substring(lead.lastIndexOf(',') + 1);
            String near = clause.isBlank() || clause.matches("共|共计|合计|计|总计|累计|为") ? lead : clause;
            String rest = plain.substring(number.end());
            String tail = rest.replaceAll("[,。;:、(\\d].*$", "");
            from = number.end();
            if (number.group(2) != null
                    || COMPARED.matcher(near).find()
                    || number.group(3).equals("%")) {
                continue;
            }
            BigDecimal value = new BigDecimal(number.group(1));
            if (number.group(3).endsWith("元")) {
                readMoney(quote, plain.substring(0, number.start()), near, value, number.group(3));
                continue;
            }
            String kind = remedyKind(near);
            if (!kind.isEmpty()) {
                remedy = kind;
            }
            boolean ofRemedies = !kind.isEmpty() || (!remedy.isEmpty() && near.matches(".*(维持|纠正|审结|审理).*"));
            if (ofRemedies) {
                if (plain.contains("公开") || aboutRequests) {
                    String subject = remedySubject(remedy, near);
                    if (!subject.isEmpty()) {
                        add(quote, subject, value);
                        remediesOfSentence.add(subject + "=" + value.toPlainString());
                    }
                }
                continue;
            }
            String table2 = table2Subject(near, tail, plain, number.start());
            if (!table2.isEmpty()) {
                add(quote, table2, value);
                continue;
            }
            for (String subject :
                    requestSubjects(near, tail, before + plain.substring(0, number.start()), aboutRequests)) {
                add(quote, subject, value);
            }
        }
        if (ALL_UPHELD.matcher(plain).find()) {
            for (String claim : remediesOfSentence) {
                String[] parts = claim.split("=", 2);
                if (parts[0].equals("review") || parts[0].equals("suits")) {
                    add(quote, parts[0] + ".upheld", new BigDecimal(parts[1]));
                }
            }
        }
    }

    private void readMoney(String quote, String before, String near, BigDecimal value, String unit) {
        BigDecimal yuan = switch (unit) {
            case "亿元" -> value.movePointRight(8);
            case "万元" -> value.movePointRight(4);
            default -> value;
        };
        if (near.contains("处理费") || (near.length() < 4 && before.contains("处理费"))) {
            add(quote, ClaimSubject.PROCESSING_FEE, yuan);
        } else if (near.contains("行政事业性收费")) {
            add(quote, "feeWanYuan", yuan.movePointLeft(4));
        }
    }

    private static String remedyKind(String near) {
        if (near.contains("未经复议")) {
            return "suitDirect";
        }
        if (near.contains("复议后")) {
            return "suitAfterReview";
        }
        boolean review = near.contains("复议");
        boolean suit = near.contains("诉讼") || near.contains("应诉");
        return review && suit ? "review+suits" : review ? "review" : suit ? "suits" : "";
    }

    private static String remedySubject(String kind, String near) {
        String outcome = near.contains("维持")
                ? ".upheld"
                : near.contains("纠正")
                        ? ".corrected"
                        : near.matches(".*(未审结|未结|正在审理|审理中).*")
                                ? ".pending"
                                : near.matches(".*(撤销|变更|违法|履行|驳回|撤回|终止|败诉|胜诉|调解).*") ? "?" : "";
        if (outcome.equals("?")) {
            return "";
        }
        boolean splits = kind.equals("review") || kind.equals("suits");
        return outcome.isEmpty() ? kind : splits ? kind + outcome : "";
    }

    private static String table2Subject(String near, String tail, String plain, int at) {
        String document = documentSubject(near, tail, plain, at);
        if (!document.isEmpty()) {
            return document;
        }
        if (near.matches(".*(事项|目录|清单|公开|公示|发布|录入|归集|信息|案例|申请|受理).*")) {
            return "";
        }
        List<String> kinds = new ArrayList<>();
        if (near.contains("行政许可")) {
            kinds.add("licensing");
        }
        if (near.contains("行政处罚")) {
            kinds.add("penalty");
        }
        if (near.contains("行政强制")) {
            kinds.add("coercion");
        }
        return String.join("+", kinds);
    }

    private static String documentSubject(String near, String tail, String plain, int at) {
        String verb = near.contains("现行有效") || near.contains("继续有效")
                ? "inForce"
                : near.contains("废止")
                        ? "repealed"
                        : near.contains("对外公开总")
                                ? "disclosedTotal"
                                : near.contains("新公开")
                                        ? "disclosedNew"
                                        : near.matches(".*(制发|制定|新制作|印发|出台).*") ? "made" : "";
        if (verb.isEmpty()) {
            return "";
        }
        String noun = documentNoun(near);
        if (noun.isEmpty() && tail.matches("(行政)?规范性文件.*|规章(?!制度).*")) {
            noun = documentNoun(tail);
        }
        boolean bare = near.matches("(本年|全年|其中|并|共)*(新)?(制发|制定|制作|废止|现行有效|对外公开总)(件数|数量|数)?(为|是|共)?");
        if (noun.isEmpty() && bare) {
            String before = documentNoun(plain.substring(0, at));
            noun = before.isEmpty() ? documentNoun(plain.substring(at)) : before;
        }
        return noun.isEmpty() ? "" : noun + "." + verb;
    }

    /** The kind of document named last. */
    private static String documentNoun(String text) {
        int normative = text.lastIndexOf("规范性文件");
        int rules = text.replace("规章制度", "　　　　").lastIndexOf("规章");
        return normative < 0 && rules < 0 ? "" : normative > rules ? "normativeDocuments" : "rules";
    }

    private static List<String> requestSubjects(String near, String tail, String before, boolean aboutRequests) {
        boolean named = near.contains("申请") || tail.contains("申请");
        if (!aboutRequests && !REQUESTS.matcher(before + near + tail).find()) {
            return List.of();
        }
        String result = resultSubject(near);
        if (!result.isEmpty()) {
            return List.of(result);
        }
        boolean channel =
                CHANNEL.matcher(near).find() && !ANY_CHANNEL.matcher(near).find();
        if (channel
                || SUB_COUNT.matcher(near).find()
                || FOREIGN.matcher(near + tail).find()) {
            return List.of();
        }
        String applicant = applicantSubject(near);
        if (!applicant.isEmpty()) {
            return List.of(applicant);
        }
        if (!named && !before.contains("申请")) {
            return List.of();
        }
        List<String> subjects = new ArrayList<>();
        if (near.matches(".*(新收|收到|收悉|受理|接收|接到|收办|收件).*")) {
            subjects.add("new");
        }
        if (near.matches(".*(办结|答复|办复|回复|办理完毕).*")) {
            subjects.add("total");
        } else if (subjects.isEmpty() && near.matches(".*(办理|处理).*")) {
            subjects.add("handled");
        }
        return subjects;
    }

    private static String resultSubject(String near) {
        if (near.matches(".*(上年度?(结转|转入)|结转上年).*")) {
            return "carriedIn";
        }
        if (near.matches(".*(结转|转入|转至|转到|延续)(至|到|入)?(下|次|明|来|20\\d\\d).*|.*(正在办理|尚在办理|未办结|仍在办理).*")) {
            return "carriedOut";
        }
        String leaf = leafSubject(near);
        if (!leaf.isEmpty()) {
            return leaf;
        }
        if (near.matches(".*予以公开[和及与、或]?部分公开.*")) {
            return "granted+partial";
        }
        if (near.contains("部分公开")) {
            return "partial";
        }
        if (near.contains("不予公开")) {
            return "refused";
        }
        if (near.contains("无法提供")) {
            return "unable";
        }
        if (near.contains("不予处理")) {
            return "notProcessed";
        }
        if (near.contains("其他处理")) {
            return "other";
        }
        return near.contains("予以公开") ? "granted" : "";
    }

    private static String leafSubject(String near) {
        String[][] leaves = {
            {"属于国家秘密|涉及国家秘密", "refused.stateSecret"},
            {"法律行政法规禁止公开", "refused.otherLaw"},
            {"三安全一稳定", "refused.threeSecurities"},
            {"第三方合法权益", "refused.thirdParty"},
            {"内部事务信息", "refused.internal"},
            {"过程性信息", "refused.process"},
            {"行政执法案卷", "refused.enforcementFile"},
            {"行政查询事项", "refused.inquiry"},
            {"不掌握相关", "unable.notHeld"},
            {"需要?另行制作", "unable.needsMaking"},
            {"补正后.*仍不明确", "unable.stillUnclear"},
            {"信访.*类申请|投诉举报类申请", "notProcessed.petition"},
            {"重复申请", "notProcessed.repeat"},
            {"公开出版物", "notProcessed.publication"},
            {"大量反复申请", "notProcessed.excessive"},
            {"重新出具", "notProcessed.reconfirm"},
            {"逾期不补正", "other.correctionLapsed"},
            {"(未按收费通知|逾期未缴)", "other.feeLapsed"},
        };
        for (String[] leaf : leaves) {
            if (Pattern.compile(leaf[0]).matcher(near).find()) {
                return leaf[1];
            }
        }
        return "";
    }

    private static String applicantSubject(String near) {
        if (near.contains("法人") && near.contains("组织")) {
            return "received.organisations";
        }
        for (Table3Column column : Table3Column.applicants().subList(0, 5)) {
            if (near.contains(column.label())) {
                return "received." + column.key();
            }
        }
        return "";
    }

    private void readShares(String quote, String plain, String before, boolean aboutRequests) {
        Matcher share = SHARE.matcher(plain);
        while (share.find()) {
            if (speaksOfRequests(before + plain.substring(0, share.start()), aboutRequests)) {
                String subject = share.group(1) == null ? ClaimSubject.ANSWERED_SHARE : ClaimSubject.TIMELY_SHARE;
                add(quote, subject, new BigDecimal(share.group(2)));
            }
        }
    }

    private void readAllDone(String quote, String plain, String before, boolean aboutRequests) {
        Matcher all = ALL_DONE.matcher(plain);
        while (all.find()) {
            if (!plain.startsWith("率", all.end())
                    && speaksOfRequests(before + plain.substring(0, all.start()), aboutRequests)) {
                boolean inTime = IN_TIME.matcher(all.group(1)).find();
                add(quote, inTime ? ClaimSubject.ALL_ANSWERED_IN_TIME : ClaimSubject.ALL_ANSWERED, BigDecimal.ONE);
            }
        }
    }

    /** Whether the noun nearest before a phrase is 申请, or none is and the paragraph is about requests. */
    private static boolean speaksOfRequests(String before, boolean aboutRequests) {
        Matcher noun = NOUN.matcher(before);
        String last = "";
        while (noun.find()) {
            last = noun.group();
        }
        return last.equals("申请") ? aboutRequests || REQUESTS.matcher(before).find() : last.isEmpty() && aboutRequests;
    }

    private void readNoCases(String quote, String plain) {
        if (!plain.contains("公开") || plain.matches(".*(纠正|败诉|撤销|违法).*")) {
            return;
        }
        Matcher none = NO_CASES.matcher(plain);
        while (none.find()) {
            if (none.group(1) != null) {
                add(quote, "review", BigDecimal.ZERO);
            }
            if (none.group(2) != null) {
                add(quote, "suits", BigDecimal.ZERO);
            }
        }
    }

    private void add(String quote, String subject, BigDecimal value) {
        BigDecimal tidy = value.stripTrailingZeros();
        claims.add(new Claim(quote, subject, tidy.scale() < 0 ? tidy.setScale(0) : tidy));
    }
}
