package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.Problem;
import org.gongkai.statute.ApplicationElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 申请表核对: everything wrong with a filled-in form, at once. Compulsory is what the law names and nothing else (第二十九条;
 *
 */
@Component
class FilingChecks {

    static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LINE = 200;
    static final int LONGEST_TITLE = 500;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?1[3-9]\\d{9}");
    private static final Pattern LANDLINE =
            Pattern.compile("(?:\\+?86)?(?:0\\d{2,3})?\\d{7,8}(?:转\\d{1,6})?|400\\d{7}|\\+\\d{8,15}");
    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");

    /** {@code 1．}, {@code （2）}, {@code 三、} at the beginning of a line or of a clause. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?m)(?:^|[。；;：:\\s])\\s*(?:[（(]?[1-9]\\d?[)）]|[1-9]\\d?[.．、](?!\\d)|[一二三四五六七八九十]、|[（(][一二三四五六七八九十][)）])");

    private final Agencies agencies;
    private final Clock clock;

    FilingChecks(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Reasons against a form filed by the applicant: what the law requires, and what cannot be right. */
    List<Problem> reasonsAgainst(Filing filing) {
        var problems = new ArrayList<Problem>();
        checkAgency(filing, problems);
        checkApplicant(filing, problems);
        checkAgent(filing.agent(), problems);
        checkContact(filing, problems);
        checkWanted(filing, problems);
        checkLengths(filing, problems);
        return problems;
    }

    /** Reasons against a paper request: only what the register cannot do without; the rest is for the correction notice. */
    List<Problem> reasonsAgainstRegistering(Filing filing) {
        var problems = new ArrayList<Problem>();
        checkAgency(filing, problems);
        if (filing.applicantKind() == null) {
            problems.add(new Problem("applicantKind", "请选择申请人类别；看不出的按自然人登记"));
        }
        if (filing.title().isBlank() && filing.description().isBlank()) {
            problems.add(new Problem("title", "请抄录或者概括申请内容"));
        }
        checkLengths(filing, problems);
        return problems;
    }

    /** 申请要件 that are missing: the items a correction notice would name. */
    static List<ApplicationElement> missing(Filing filing) {
        Set<ApplicationElement> given = EnumSet.noneOf(ApplicationElement.class);
        if (!filing.name().isBlank()) {
            given.add(ApplicationElement.NAME);
        }
        if (filing.proofKind() != null
                && (!filing.proofNumber().isBlank() || !filing.proofs().isEmpty())) {
            given.add(ApplicationElement.IDENTITY_PROOF);
        }
        if (!filing.phone().isBlank()
                || !filing.email().isBlank()
                || !filing.address().isBlank()) {
            given.add(ApplicationElement.CONTACT);
        }
        if (!filing.title().isBlank()
                || !filing.description().isBlank()
                || !filing.documentNumber().isBlank()) {
            given.add(ApplicationElement.DESCRIPTION);
        }
        if (filing.provision() != null && filing.delivery() != null) {
            given.add(ApplicationElement.FORM_WANTED);
        }
        return ApplicationElement.missing(given);
    }

    /** Things worth a second look that stop nobody. */
    List<Problem> hints(Filing filing) {
        var hints = new ArrayList<Problem>();
        String phone = digits(filing.phone());
        if (!phone.isEmpty()
                && !MOBILE.matcher(phone).matches()
                && !LANDLINE.matcher(phone).matches()) {
            hints.add(new Problem("phone", "这个电话号码不像常见的手机号或者座机号，请再看一眼"));
        }
        if (!filing.postcode().isBlank()
                && !POSTCODE.matcher(filing.postcode().strip()).matches()) {
            hints.add(new Problem("postcode", "邮政编码一般是6位数字"));
        }
        String text = filing.title() + filing.description();
        if (!text.isBlank()
                && text.strip().length() < 6
                && filing.documentNumber().isBlank()) {
            hints.add(new Problem("description", "描述很短，机关可能要请您补正；写上文件名称、文号、时间或者地点会办得更快"));
        }
        if (matters(filing) > 1) {
            hints.add(new Problem("description", "看起来写了" + matters(filing) + "件事。一份申请表只写一件事，几件不相干的事请分开申请，各自办得更快"));
        }
        return hints;
    }

    /** 一事一申请: how many numbered or listed matters the text has; 1 for plain prose. A guess that stops nobody. */
    static int matters(Filing filing) {
        String text = filing.title() + "\n" + filing.description();
        int numbered = (int) NUMBERED.matcher(text).results().count();
        return Math.max(1, numbered);
    }

    // 代理: both identities and the authorisation
    private void checkAgent(@Nullable Agent agent, List<Problem> problems) {
        if (agent == null) {
            return;
        }
        if (agent.name().isBlank()) {
            problems.add(new Problem("agentName", "请填写代理人姓名；没有代理人的，请选择“本人申请”"));
        }
        if (agent.proofNumber().isBlank()) {
            problems.add(new Problem("agentProofNumber", "请填写代理人身份证明上的号码"));
        } else if (agent.proofKind() != null) {
            wrongNumber(agent.proofKind(), agent.proofNumber(), LocalDate.now(clock))
                    .ifPresent(wrong -> problems.add(new Problem("agentProofNumber", wrong)));
        }
        if (agent.proofs().isEmpty()) {
            problems.add(new Problem("agentProofs", "请上传代理人身份证明的照片或者扫描件（JPG、PNG或者PDF）"));
        }
        if (agent.authorisations().isEmpty()) {
            problems.add(new Problem("authorisations", "请上传申请人签名或者盖章的授权委托书（JPG、PNG或者PDF）"));
        }
    }

    /** What an agent's paper lacks, as hints for the correction notice. */
    static List<Problem> missingOfAgent(@Nullable Agent agent) {
        List<Problem> missing = new ArrayList<>();
        if (agent != null && agent.authorisations().isEmpty()) {
            missing.add(new Problem("authorisations", "没有授权委托书，可以列入补正事项"));
        }
        if (agent != null && agent.proofNumber().isBlank() && agent.proofs().isEmpty()) {
            missing.add(new Problem("agentProofNumber", "没有代理人的身份证明，可以列入补正事项"));
        }
        return missing;
    }

    private void checkAgency(Filing filing, List<Problem> problems) {
        if (filing.agency().isBlank()) {
            problems.add(new Problem("agency", "请选择向哪个机关申请"));
            return;
        }
        boolean accepts = AgencyCode.parse(filing.agency())
                .flatMap(agencies::find)
                .filter(agency -> agencies.acceptingRequests().contains(agency))
                .isPresent();
        if (!accepts) {
            problems.add(new Problem("agency", "所选机关现在不受理政府信息公开申请，请另选一个"));
        }
    }

    private void checkApplicant(Filing filing, List<Problem> problems) {
        boolean organisation =
                filing.applicantKind() != null && filing.applicantKind().organisation();
        if (filing.applicantKind() == null) {
            problems.add(new Problem("applicantKind", "请选择申请人是自然人，还是哪一类法人或者其他组织"));
        }
        if (filing.name().isBlank()) {
            problems.add(new Problem("name", organisation ? "请填写单位名称" : "请填写姓名"));
        }
        IdentityProof proof = filing.proofKind();
        if (proof == null) {
            problems.add(new Problem("proofKind", "请选择身份证明的种类"));
        } else if (filing.applicantKind() != null
                && proof != IdentityProof.OTHER
                && proof.organisation() != organisation) {
            problems.add(new Problem("proofKind", organisation ? "法人或者其他组织请选择“统一社会信用代码证照”" : "自然人请选择个人的身份证明"));
        }
        if (filing.proofNumber().isBlank()) {
            problems.add(new Problem("proofNumber", organisation ? "请填写统一社会信用代码" : "请填写身份证明上的号码"));
        } else if (proof != null) {
            wrongNumber(proof, filing.proofNumber(), LocalDate.now(clock))
                    .ifPresent(wrong -> problems.add(new Problem("proofNumber", wrong)));
        }
        if (filing.proofs().isEmpty()) {
            problems.add(new Problem("proofs", "请上传身份证明的照片或者扫描件（JPG、PNG或者PDF）"));
        }
    }

    static Optional<String> wrongNumber(IdentityProof proof, String number, LocalDate today) {
        return switch (proof) {
            case RESIDENT_ID -> IdentityNumbers.wrongResidentNumber(number, today);
            case CREDIT_CODE -> IdentityNumbers.wrongCreditCode(number);
            default -> Optional.empty();
        };
    }

    private static void checkContact(Filing filing, List<Problem> problems) {
        if (filing.phone().isBlank()
                && filing.email().isBlank()
                && filing.address().isBlank()) {
            problems.add(new Problem("phone", "请至少填写一种联系方式：电话、电子邮箱或者通信地址"));
        }
        if (!filing.phone().isBlank() && digits(filing.phone()).length() < 7) {
            problems.add(new Problem("phone", "电话号码至少应有7位数字，座机请加区号"));
        }
        if (!filing.email().isBlank() && !EMAIL.matcher(filing.email().strip()).matches()) {
            problems.add(new Problem("email", "电子邮箱应写成 名称@域名 的样子，例如 name@example.org"));
        }
        if (filing.delivery() == DeliveryManner.POST && filing.address().isBlank()) {
            problems.add(new Problem("address", "选择邮寄的，请填写通信地址"));
        }
        if (filing.delivery() == DeliveryManner.EMAIL && filing.email().isBlank()) {
            problems.add(new Problem("email", "选择电子邮件的，请填写电子邮箱"));
        }
    }

    private static void checkWanted(Filing filing, List<Problem> problems) {
        if (filing.title().isBlank()
                && filing.description().isBlank()
                && filing.documentNumber().isBlank()) {
            problems.add(new Problem("description", "请写明要什么信息：名称、文号，或者便于查询的其他特征"));
        }
        if (filing.provision() == null) {
            problems.add(new Problem("provision", "请选择希望以什么形式得到信息"));
        }
        if (filing.delivery() == null) {
            problems.add(new Problem("delivery", "请选择希望以什么途径得到信息"));
        }
    }

    private static void checkLengths(Filing filing, List<Problem> problems) {
        longest("name", filing.name(), LONGEST_LINE, problems);
        longest("proofNumber", filing.proofNumber(), LONGEST_LINE, problems);
        longest("legalRepresentative", filing.legalRepresentative(), LONGEST_LINE, problems);
        longest("contactPerson", filing.contactPerson(), LONGEST_LINE, problems);
        longest("phone", filing.phone(), LONGEST_LINE, problems);
        longest("email", filing.email(), LONGEST_LINE, problems);
        longest("address", filing.address(), LONGEST_LINE, problems);
        longest("postcode", filing.postcode(), LONGEST_LINE, problems);
        longest("title", filing.title(), LONGEST_TITLE, problems);
        longest("documentNumber", filing.documentNumber(), LONGEST_LINE, problems);
        longest("description", filing.description(), LONGEST_TEXT, problems);
        longest("purpose", filing.purpose(), LONGEST_TEXT, problems);
        if (filing.agent() != null) {
            longest("agentName", filing.agent().name(), LONGEST_LINE, problems);
            longest("agentProofNumber", filing.agent().proofNumber(), LONGEST_LINE, problems);
            longest("agentPhone", filing.agent().phone(), LONGEST_LINE, problems);
        }
        if (filing.assistance() != null) {
            longest("helpedBy", filing.assistance().helpedBy(), LONGEST_LINE, problems);
        }
    }

    static void longest(String field, String text, int most, List<Problem> problems) {
        if (text.length() > most) {
            problems.add(new Problem(field, "这一项最多" + most + "字，现有" + text.length() + "字，请精简或者作为附件上传"));
        }
    }

    private static String digits(String phone) {
        return phone.replaceAll("[\\s\\-()（）—]", "");
    }
}
