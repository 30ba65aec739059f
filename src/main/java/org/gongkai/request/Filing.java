package org.gongkai.request;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.statute.ApplicantKind;
import org.jspecify.annotations.Nullable;

/**
 * 申请表: a request as it was filled in, right or wrong. Texts are never null; what was not chosen is null. Problems name the
 * components of this record as fields.
 *
 * @param agency code of the organ addressed
 * @param applicantKind 自然人 or one of the five kinds of organisations
 * @param name 姓名或者名称
 * @param proofKind kind of identity proof
 * @param proofNumber its number; of an organisation the 统一社会信用代码
 * @param proofs files that prove identity, kept by {@link RequestDrafts#keep}
 * @param legalRepresentative organisations only
 * @param contactPerson organisations only
 * @param phone one of phone, e-mail and address is enough to be reached
 * @param title 所需信息的名称
 * @param documentNumber 文号, may be empty
 * @param description 其他特征性描述
 * @param provision form wanted
 * @param delivery way of getting it
 * @param purpose 用途, never required
 * @param attachments files that explain what is asked for
 * @param agent who acts for the applicant; null for nobody
 * @param assistance help given and formats wanted; null for none
 */
public record Filing(
        String agency,
        @Nullable ApplicantKind applicantKind,
        String name,
        @Nullable IdentityProof proofKind,
        String proofNumber,
        List<Attachment> proofs,
        String legalRepresentative,
        String contactPerson,
        String phone,
        String email,
        String address,
        String postcode,
        String title,
        String documentNumber,
        String description,
        @Nullable Provision provision,
        @Nullable DeliveryManner delivery,
        String purpose,
        List<Attachment> attachments,
        @Nullable Agent agent,
        @Nullable Assistance assistance) {

    public Filing {
        proofs = List.copyOf(proofs);
        attachments = List.copyOf(attachments);
    }

    /** Nobody acts for the applicant, and no help is wanted. */
    public Filing(
            String agency,
            @Nullable ApplicantKind applicantKind,
            String name,
            @Nullable IdentityProof proofKind,
            String proofNumber,
            List<Attachment> proofs,
            String legalRepresentative,
            String contactPerson,
            String phone,
            String email,
            String address,
            String postcode,
            String title,
            String documentNumber,
            String description,
            @Nullable Provision provision,
            @Nullable DeliveryManner delivery,
            String purpose,
            List<Attachment> attachments) {
        this(
                agency,
                applicantKind,
                name,
                proofKind,
                proofNumber,
                proofs,
                legalRepresentative,
                contactPerson,
                phone,
                email,
                address,
                postcode,
                title,
                documentNumber,
                description,
                provision,
                delivery,
                purpose,
                attachments,
                null,
                null);
    }

    /** Every file it names. */
    Stream<Attachment> files() {
        Stream<Attachment> own = Stream.concat(proofs.stream(), attachments.stream());
        return agent == null ? own : Stream.concat(own, agent.files());
    }
}
