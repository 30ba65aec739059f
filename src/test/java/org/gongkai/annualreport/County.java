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
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
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
    private int serial;

    County(RegisteringAgency registering, JdbcClient sql, String stem) {
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

    /** A request as its projection shows it; {@code decidedOn} null while open. */
    String request(
            Agency organ,
            ApplicantKind kind,
            LocalDate receivedOn,
            @Nullable LocalDate decidedOn,
            @Nullable Disposition disposition) {
        int next = ++serial;
        String number = "%s-%d-%04d".formatted(organ.code(), receivedOn.getYear(), next);
        sql.sql("""
                        insert into request (number, agency, handled_by, year, serial, way, applicant_kind, title, applicant_masked,
                            submitted_on, received_on, stage, extension_pending, decided_on, disposition, facts, calendar_version, filed_at)
                        values (:number, :agency, :handledBy, :year, :serial, 'WEB', :kind, '某信息', '申*', :on, :on, :stage, false,
                            :decidedOn, :disposition, 1, 'test', now())""")
                .param("number", number)
                .param("agency", organ.code().value())
                .param("handledBy", organ.handledBy().value())
                .param("year", receivedOn.getYear())
                .param("serial", next)
                .param("kind", kind.name())
                .param("on", receivedOn)
                .param("stage", decidedOn == null ? "HANDLING" : "DELIVERED")
                .param("decidedOn", decidedOn, java.sql.Types.DATE)
                .param("disposition", disposition == null ? null : disposition.name(), java.sql.Types.VARCHAR)
                .update();
        return number;
    }

    /** Takes its requests away again: they have no facts, so that no page that reads facts may meet them. */
    void forget() {
        sql.sql("""
                        delete from request_words
                        where request_id in (select id from request where calendar_version = 'test')""").update();
        sql.sql("delete from request where calendar_version = 'test'").update();
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
