package org.gongkai.demo;

import java.util.List;
import java.util.Set;
import org.gongkai.agency.UnifiedSocialCreditCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.request.Agent;
import org.gongkai.request.Assistance;
import org.gongkai.request.Assistance.Need;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.Filing;
import org.gongkai.request.IdentityProof;
import org.gongkai.request.Provision;
import org.gongkai.statute.ApplicantKind;

/** 演示人物: officials and applicants of the story; nobody is meant. */
final class People {

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private People() {}

    static Actor clerk(String organ) {
        return official(organ, "经办人", "jingban", Role.CLERK);
    }

    static Actor reviewer(String organ) {
        return official(organ, "审查人", "shencha", Role.REVIEWER);
    }

    static Actor head(String organ) {
        return official(organ, "负责人", "fuzeren", Role.HEAD);
    }

    private static Actor official(String organ, String post, String name, Role role) {
        return new Actor("demo-" + organ + "-" + name, post + "（演示）", organ, Set.of(role));
    }

    /** The form an invented applicant fills in; proofs are added where the request comes over the web. */
    static Filing filing(
            int serial, String agency, ApplicantKind kind, String title, DeliveryManner delivery, String with) {
        boolean organisation = kind != ApplicantKind.NATURAL_PERSON;
        String stem = String.valueOf(STEMS.charAt(serial % STEMS.length()));
        Provision provision = switch (delivery) {
            case EMAIL, ONLINE -> Provision.ELECTRONIC;
            default -> Provision.PAPER;
        };
        return new Filing(
                agency,
                kind,
                organisation ? "演示" + kind.label() + stem : "申请人" + stem,
                organisation ? IdentityProof.CREDIT_CODE : IdentityProof.RESIDENT_ID,
                organisation ? creditCode(serial) : residentNumber(serial),
                List.of(),
                organisation ? "代表人" + stem : "",
                organisation ? "联系人" + stem : "",
                "0319-0002" + String.format("%03d", serial % 1000),
                "shenqingren" + serial + "@demo.example",
                "演示路" + (serial % 90 + 1) + "号（虚构）",
                "054500",
                title,
                "",
                "申请公开：" + title + "。（演示文本）",
                provision,
                delivery,
                "",
                List.of(),
                with.equals("agent")
                        ? new Agent(
                                "代理人" + stem,
                                IdentityProof.RESIDENT_ID,
                                residentNumber(900 + serial % 90),
                                "0319-0002999",
                                List.of(),
                                List.of())
                        : null,
                with.equals("largePrint")
                        ? new Assistance("经办人（演示）", List.of(Need.LARGE_PRINT, Need.READ_ALOUD))
                        : null);
    }

    /** No place has the code 000000, so nobody has this number; its check digit is right. */
    private static String residentNumber(int serial) {
        String first = "00000019800101" + String.format("%03d", serial % 1000);
        int sum = 0;
        for (int i = 0; i < first.length(); i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        return first + CHECKS.charAt(sum % 11);
    }

    private static String creditCode(int serial) {
        String first = "Y9000000DEM" + String.format("%06d", serial);
        return CREDIT_CHARACTERS
                .chars()
                .mapToObj(c -> first + (char) c)
                .filter(UnifiedSocialCreditCode::isRight)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no check character for " + first));
    }
}
