package org.gongkai.request;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 代理人: who acts for the applicant, with both identities and the authorisation. Personal data, kept with the applicant's.
 *
 * @param proofKind kind of identity proof; null when none was given
 * @param authorisations 授权委托书
 * @param proofs files that prove the agent's identity
 */
public record Agent(
        String name,
        @Nullable IdentityProof proofKind,
        String proofNumber,
        String phone,
        List<Attachment> authorisations,
        List<Attachment> proofs) {

    public Agent {
        authorisations = List.copyOf(authorisations);
        proofs = List.copyOf(proofs);
    }

    Agent masked() {
        return new Agent(
                Masking.personName(name),
                proofKind,
                Masking.number(proofNumber),
                Masking.phone(phone),
                List.of(),
                List.of());
    }

    Agent tidied() {
        return new Agent(
                Typed.text(name),
                proofKind,
                IdentityNumbers.normal(proofNumber),
                Typed.text(phone),
                authorisations,
                proofs);
    }

    Agent withoutProofs() {
        return new Agent(name, proofKind, proofNumber, phone, authorisations, List.of());
    }

    Stream<Attachment> files() {
        return Stream.concat(authorisations.stream(), proofs.stream());
    }
}
