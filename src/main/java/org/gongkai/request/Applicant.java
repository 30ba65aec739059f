package org.gongkai.request;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.statute.ApplicantKind;
import org.jspecify.annotations.Nullable;

/**
 * 申请人: who asks, and how to reach them. Personal data: kept sealed, shown whole only to those who handle the case. A text
 * that was not given is the empty string.
 *
 * @param kind column of Table 3
 * @param name 姓名或者名称
 * @param proofKind kind of identity proof; null when none was given (paper requests only)
 * @param proofNumber its number; for organisations the 统一社会信用代码
 * @param legalRepresentative 法定代表人或者负责人, organisations only
 * @param contactPerson 联系人, organisations only
 * @param phone telephone
 * @param email e-mail address
 * @param address postal address
 * @param postcode six digits
 * @param proofs files that prove identity
 * @param agent who acts for them; null for nobody
 */
public record Applicant(
        ApplicantKind kind,
        String name,
        @Nullable IdentityProof proofKind,
        String proofNumber,
        String legalRepresentative,
        String contactPerson,
        String phone,
        String email,
        String address,
        String postcode,
        List<Attachment> proofs,
        @Nullable Agent agent) {

    public Applicant {
        proofs = List.copyOf(proofs);
    }

    /** The files that prove identity, the agent's among them. */
    public Stream<Attachment> identityFiles() {
        return agent == null ? proofs.stream() : Stream.concat(proofs.stream(), agent.proofs().stream());
    }

    /** The same applicant after the files that proved identity were destroyed. */
    Applicant withoutProofs() {
        return new Applicant(
                kind,
                name,
                proofKind,
                proofNumber,
                legalRepresentative,
                contactPerson,
                phone,
                email,
                address,
                postcode,
                List.of(),
                agent == null ? null : agent.withoutProofs());
    }

    /** The same applicant as those see him who do not handle the case: 张*, 138****1234, no files. */
    public Applicant masked() {
        return new Applicant(
                kind,
                Masking.name(kind, name),
                proofKind,
                Masking.number(proofNumber),
                Masking.personName(legalRepresentative),
                Masking.personName(contactPerson),
                Masking.phone(phone),
                Masking.email(email),
                Masking.address(address),
                "",
                List.of(),
                agent == null ? null : agent.masked());
    }
}
