package org.gongkai.annualreport;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.reportform.CellName;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.words.Filings;
import org.gongkai.words.Organs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county of its own for one test: government, office, one department and one town, with their people and their cases. */
final class County {

    final Agency government;
    final Agency office;
    final Agency department;
    final Agency town;
    private final JdbcClient sql;
    private final RegisteringPaperRequest paper;

    County(RegisteringAgency registering, RegisteringPaperRequest paper, JdbcClient sql, String stem) {
        this.paper = paper;
        this.sql = sql;
        government = registering.register(Organs.countyGovernment(stem)).orThrow();
        office = registering.register(Organs.generalOffice(stem + "b", stem)).orThrow();
        department = registering.register(Organs.department(stem + "j", stem)).orThrow();
        town = registering.register(Organs.township(stem + "z", stem)).orThrow();
    }

    Actor clerk(Agency organ) {
        return person("经办人", organ, Role.CLERK);
    }

    Actor head(Agency organ) {
        return person("负责人", organ, Role.HEAD);
    }

    Actor clerkAndHead(Agency organ) {
        return new Actor("both-" + organ.code(), "经办人兼负责人", organ.code().value(), Set.of(Role.CLERK, Role.HEAD));
    }

    static Actor leader() {
        return new Actor("leader", "领导甲", null, Set.of(Role.LEADER));
    }

    private static Actor person(String name, Agency organ, Role role) {
        return new Actor(
                role.name().toLowerCase(java.util.Locale.ROOT) + "-" + organ.code(),
                name + "甲",
                organ.code().value(),
                Set.of(role));
    }

    /** A request that came in, and its projection as if it were decided; {@code decidedOn} null while open. */
    String request(
            Agency organ,
            ApplicantKind kind,
            LocalDate receivedOn,
            @Nullable LocalDate decidedOn,
            @Nullable Disposition disposition) {
        String number = paper.register(
                        Filings.to(organ.code().value()).inPerson(receivedOn), null, Actor.system("test"))
                .orThrow()
                .number()
                .value();
        sql.sql("""
                        update request set applicant_kind = :kind, stage = :stage, decided_on = :decidedOn, disposition = :disposition
                        where number = :number""")
                .param("number", number)
                .param("kind", kind.name())
                .param("stage", decidedOn == null ? "HANDLING" : "DELIVERED")
                .param("decidedOn", decidedOn, java.sql.Types.DATE)
                .param("disposition", disposition == null ? null : disposition.name(), java.sql.Types.VARCHAR)
                .update();
        return number;
    }

    /** The six requests of 2024: five granted in the year, one carried over and granted in January. */
    void sixRequestsOf2024() {
        for (int month : new int[] {2, 3, 5, 7, 9}) {
            request(
                    office,
                    ApplicantKind.NATURAL_PERSON,
                    LocalDate.of(2024, month, 12),
                    LocalDate.of(2024, month, 25),
                    Disposition.D2);
        }
        request(
                office,
                ApplicantKind.NATURAL_PERSON,
                LocalDate.of(2024, 12, 10),
                LocalDate.of(2025, 1, 6),
                Disposition.D2);
    }

    /** Table 2 with zeros but for what is given, by the last parts of the cell names. */
    static Map<CellName, String> table2(Map<String, String> numbers) {
        Map<CellName, String> typed = new LinkedHashMap<>();
        for (String cell : new String[] {
            "rules.made",
            "rules.repealed",
            "rules.inForce",
            "normativeDocuments.made",
            "normativeDocuments.repealed",
            "normativeDocuments.inForce",
            "licensing",
            "penalty",
            "coercion",
            "feeWanYuan"
        }) {
            typed.put(CellName.table2(cell), numbers.getOrDefault(cell, "0"));
        }
        return typed;
    }
}
