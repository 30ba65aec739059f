package org.gongkai.words;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.request.Agent;
import org.gongkai.request.Assistance;
import org.gongkai.request.Attachment;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.Filing;
import org.gongkai.request.HandOver;
import org.gongkai.request.IdentityProof;
import org.gongkai.request.PaperFiling;
import org.gongkai.request.Provision;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Way;
import org.gongkai.vault.BlobId;
import org.jspecify.annotations.Nullable;

/** A valid filled-in form to start from; a test changes what matters to it. {@code Filings.to("fgj1").build()}. */
public final class Filings {

    /** Right in every check digit, of nobody: 1990-01-01, serial 001, place code 000000. */
    public static final String RESIDENT_NUMBER = residentNumber(1);

    /** A credit code right in its check character. */
    public static final String CREDIT_CODE = "91350100M000100Y43";

    private final String agency;
    private ApplicantKind kind = ApplicantKind.NATURAL_PERSON;
    private String name = "申请人甲";
    private @Nullable IdentityProof proofKind = IdentityProof.RESIDENT_ID;
    private String proofNumber = RESIDENT_NUMBER;
    private List<Attachment> proofs = List.of(proof());
    private String phone = "13800001234";
    private String email = "applicant@example.org";
    private String address = "某省某市某县某路 1 号";
    private String title = "某县2025年度城乡居民医保补助资金分配结果";
    private String description = "2025年度全县各乡镇分配金额及依据文件";
    private @Nullable Provision provision = Provision.ELECTRONIC;
    private @Nullable DeliveryManner delivery = DeliveryManner.EMAIL;
    private String purpose = "";
    private @Nullable Agent agent;
    private @Nullable Assistance assistance;

    private Filings(String agency) {
        this.agency = agency;
    }

    /** A natural person asks that organ for electronic data by e-mail. */
    public static Filings to(String agency) {
        return new Filings(agency);
    }

    /** The n-th of many valid numbers of nobody. */
    public static String residentNumber(int n) {
        String first17 = "00000019900101" + "%03d".formatted(n % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * weights[i];
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }

    private static Attachment proof() {
        return new Attachment(new BlobId("p-" + "0".repeat(64) + "-" + "0".repeat(32)), "身份证.jpg", "image/jpeg", 1000);
    }

    public Filings by(ApplicantKind applicantKind) {
        kind = applicantKind;
        if (applicantKind.organisation()) {
            name = "某" + applicantKind.fullLabel();
            proofKind = IdentityProof.CREDIT_CODE;
            proofNumber = CREDIT_CODE;
        }
        return this;
    }

    public Filings named(String applicant) {
        name = applicant;
        return this;
    }

    public Filings proof(@Nullable IdentityProof proof, String number) {
        proofKind = proof;
        proofNumber = number;
        return this;
    }

    public Filings proofs(List<Attachment> files) {
        proofs = files;
        return this;
    }

    public Filings phone(String number) {
        phone = number;
        return this;
    }

    public Filings email(String mail) {
        email = mail;
        return this;
    }

    public Filings address(String place) {
        address = place;
        return this;
    }

    public Filings title(String text) {
        title = text;
        return this;
    }

    public Filings description(String text) {
        description = text;
        return this;
    }

    public Filings provision(@Nullable Provision form) {
        provision = form;
        return this;
    }

    public Filings delivery(@Nullable DeliveryManner manner) {
        delivery = manner;
        return this;
    }

    public Filings by(Agent acting) {
        agent = acting;
        return this;
    }

    public Filings helped(Assistance help) {
        assistance = help;
        return this;
    }

    public Filing build() {
        return new Filing(
                agency,
                kind,
                name,
                proofKind,
                proofNumber,
                proofs,
                "",
                "",
                phone,
                email,
                address,
                "054500",
                title,
                "",
                description,
                provision,
                delivery,
                purpose,
                List.of(),
                agent,
                assistance);
    }

    /** The same on paper, handed in on that day. */
    public PaperFiling inPerson(LocalDate on) {
        return new PaperFiling(build(), Way.IN_PERSON, on, null, null, "", "");
    }

    /** The same as it came another way. */
    public PaperFiling by(Way way, LocalDate arrivedOn, @Nullable LocalDate confirmedOn) {
        return new PaperFiling(
                build(),
                way,
                arrivedOn,
                way == Way.REGISTERED_MAIL ? arrivedOn : null,
                confirmedOn,
                way == Way.REGISTERED_MAIL ? "XA00000000000" : "",
                way == Way.ORAL ? "经办人甲" : "",
                List.of(),
                way == Way.HANDED_OVER ? new HandOver("县信访局", arrivedOn.minusDays(2), "") : null);
    }
}
