package org.gongkai.request.web;

import java.util.Arrays;
import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.KeptFile;
import org.gongkai.request.Assistance;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.Draft;
import org.gongkai.request.IdentityProof;
import org.gongkai.request.Provision;
import org.gongkai.statute.ApplicantKind;

/**
 * One question of the application form.
 *
 * @param draft what was answered so far, also what was just refused
 * @param errors problems of this step's fields
 * @param returning whether the reader came from the check page and goes back there
 * @param agencies organs to choose from; only on the first step
 * @param words words the list of organs was searched by; may be empty
 */
public record ApplyStepPage(
        Draft draft, ApplyStep step, FormErrors errors, boolean returning, List<Choice> agencies, String words) {

    /** Where the form is sent. */
    public String action() {
        return ApplyAddresses.step(draft.token(), step) + (returning ? "?from=check" : "");
    }

    /** The page before this one. */
    public String back() {
        if (returning) {
            return ApplyAddresses.step(draft.token(), ApplyStep.CHECK);
        }
        return step.previous()
                .map(before -> ApplyAddresses.step(draft.token(), before))
                .orElse(ApplyAddresses.START);
    }

    public String answer(String field) {
        return draft.answer(field);
    }

    public boolean byOrganisation() {
        return ApplyAnswers.applicantKind(draft)
                .map(ApplicantKind::organisation)
                .orElse(false);
    }

    public boolean byPost() {
        return ApplyAnswers.delivery(draft).filter(DeliveryManner.POST::equals).isPresent();
    }

    public boolean byEmail() {
        return ApplyAnswers.delivery(draft).filter(DeliveryManner.EMAIL::equals).isPresent();
    }

    public List<KeptFile> kept(String field) {
        return draft.files(field).stream()
                .map(file -> new KeptFile(file.id().value(), file.name(), file.bytes()))
                .toList();
    }

    public List<Choice> kinds() {
        return Arrays.stream(ApplicantKind.values())
                .map(kind -> new Choice(kind.name(), kind.fullLabel(), example(kind)))
                .toList();
    }

    private static String example(ApplicantKind kind) {
        return switch (kind) {
            case NATURAL_PERSON -> "以个人名义申请";
            case BUSINESS -> "以企业名义申请，例如公司";
            case RESEARCH -> "例如研究院、研究所";
            case PUBLIC_WELFARE -> "例如慈善组织、基金会";
            case LEGAL_SERVICE -> "例如律师事务所";
            case OTHER_ORGANISATION -> "不属于以上几类的单位";
        };
    }

    public List<Choice> proofKinds() {
        return Arrays.stream(IdentityProof.values())
                .filter(proof -> proof == IdentityProof.OTHER || proof.organisation() == byOrganisation())
                .map(proof -> Choice.of(proof.name(), proof.label()))
                .toList();
    }

    public List<Choice> agentProofKinds() {
        return Arrays.stream(IdentityProof.values())
                .filter(proof -> !proof.organisation())
                .map(proof -> Choice.of(proof.name(), proof.label()))
                .toList();
    }

    /** Whether anything was said of somebody who acts for the applicant. */
    public boolean byAgent() {
        return ApplyAnswers.agent(draft).isPresent()
                || step.fields().stream()
                        .filter(field -> field.startsWith("agent") || field.equals("authorisations"))
                        .anyMatch(field -> !errors.of(field).isEmpty());
    }

    public List<Assistance.Need> needs() {
        return List.of(Assistance.Need.values());
    }

    public boolean needed(Assistance.Need need) {
        return ApplyAnswers.needs(draft).contains(need);
    }

    public List<Choice> provisions() {
        return Arrays.stream(Provision.values())
                .map(form -> Choice.of(form.name(), form.label()))
                .toList();
    }

    public List<Choice> deliveries() {
        return ApplyAnswers.OFFERED.stream()
                .map(manner -> new Choice(manner.name(), manner.label(), explanation(manner)))
                .toList();
    }

    private static String explanation(DeliveryManner manner) {
        return switch (manner) {
            case POST -> "寄到您的通信地址，需要填写地址";
            case EMAIL -> "发到您的电子邮箱，需要填写邮箱";
            case ONLINE -> "凭申请编号和查询码在本网站查看、打印";
            case PICK_UP, IN_PERSON -> "到受理机关领取，请带身份证明";
            case FAX -> "传真到您的号码";
            case ENTRUSTED -> throw new IllegalArgumentException("nobody asks for it");
        };
    }
}
