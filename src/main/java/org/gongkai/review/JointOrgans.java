package org.gongkai.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 联合发文机关 (C06): which of the organs that a sheet names are on this platform and say themselves what they hold right. For another one, and for
 * one without anybody who could say it, the issuing organ enters what it was told.
 */
@Component
class JointOrgans {

    private static final Set<Role> ANSWERING = Set.of(Role.HEAD, Role.REVIEWER);

    private final JdbcClient sql;
    private final Agencies agencies;
    private final Accounts accounts;
    private final Clock clock;

    JointOrgans(JdbcClient sql, Agencies agencies, Accounts accounts, Clock clock) {
        this.sql = sql;
        this.agencies = agencies;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The organ of that name, short name or code that exists today. */
    Optional<Agency> named(String organ) {
        String name = organ.strip();
        return agencies.existingOn(LocalDate.now(clock)).stream()
                .filter(a -> a.name().equals(name)
                        || a.shortName().equals(name)
                        || a.code().value().equals(name))
                .findFirst();
    }

    /** Whether somebody of that organ has an account to answer with. */
    boolean answersItself(String organ) {
        return named(organ)
                .map(agency -> accounts.workingFor(agency.handledBy().value()).stream()
                        .anyMatch(a -> ANSWERING.stream().anyMatch(a.roles()::contains)))
                .orElse(false);
    }

    /** Whether the person answers for that organ. */
    boolean answers(Actor by, String organ) {
        return ANSWERING.stream().anyMatch(by::has)
                && named(organ)
                        .filter(agency -> by.worksFor(agency.handledBy().value()))
                        .isPresent();
    }

    /** Whether people of that organ see the review because their organ, or one that they act for, issues it too. */
    boolean isJoint(long review, AgencyCode own) {
        return sql.sql("select exists (select 1 from review_joint where review_id = ? and handled_by = ?)")
                .params(review, own.value())
                .query(Boolean.class)
                .single();
    }

    /** Lets the rows follow the facts. */
    void project(long review, ReviewPapers papers) {
        sql.sql("delete from review_joint where review_id = ?").param(review).update();
        List<String> organs = papers.sheet().jointOrgans().stream().distinct().toList();
        for (String organ : organs) {
            named(organ)
                    .ifPresent(agency -> sql.sql(
                                    "insert into review_joint (review_id, organ, agency, handled_by, answered) values (?, ?, ?, ?, ?)")
                            .params(
                                    review,
                                    organ,
                                    agency.code().value(),
                                    agency.handledBy().value(),
                                    papers.joint().containsKey(organ))
                            .update());
        }
    }
}
