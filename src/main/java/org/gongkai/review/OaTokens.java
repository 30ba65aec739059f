package org.gongkai.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.vault.SealedBox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 办公系统口令: the system administrator gives one to each OA and takes it back. It is shown once and never kept. */
@Service
public class OaTokens {

    private static final int BYTES = 32;
    private static final String KIND = "oa-token";

    private final JdbcClient sql;
    private final SealedBox box;
    private final Agencies agencies;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final SecureRandom random = new SecureRandom();

    OaTokens(JdbcClient sql, SealedBox box, Agencies agencies, Clock clock, ApplicationEventPublisher news) {
        this.sql = sql;
        this.box = box;
        this.agencies = agencies;
        this.clock = clock;
        this.news = news;
    }

    /** Gives a token; the answer is the token itself, for this one time. Fields of problems: {@code name}, {@code agency}. */
    @Transactional
    public Outcome<String> issue(String name, String agency, Actor by) {
        by.require(Role.ADMINISTRATOR, "发放办公系统口令");
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank() || name.length() > 40) {
            problems.add(new Problem("name", "请填写办公系统的名称，最多40个字。"));
        }
        Optional<AgencyCode> code =
                AgencyCode.parse(agency).flatMap(agencies::find).map(a -> a.handledBy());
        if (code.isEmpty()) {
            problems.add(new Problem("agency", "请选择口令用于哪个机关。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.sql("insert into oa_token (name, agency, token_mac, created_at, created_by) values (?, ?, ?, ?, ?)")
                .params(
                        name.strip(),
                        code.orElseThrow().value(),
                        box.blindIndex(KIND, token),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by.username())
                .update();
        news.publishEvent(new TokenNews(code.orElseThrow().value(), by, "发放办公系统口令", name.strip()));
        return Outcome.done(token);
    }

    /** 收回: the token is no longer good from now on. */
    @Transactional
    public void revoke(long id, Actor by) {
        by.require(Role.ADMINISTRATOR, "收回办公系统口令");
        int changed = sql.sql("update oa_token set revoked_at = ? where id = ? and revoked_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
        if (changed == 1) {
            news.publishEvent(new TokenNews(String.valueOf(id), by, "收回办公系统口令", ""));
        }
    }

    /** All, the good ones first. */
    public List<OaClient> all(Actor by) {
        by.require(Role.ADMINISTRATOR, "查看办公系统口令");
        return sql.sql(
                        "select id, name, agency, created_at, revoked_at from oa_token order by revoked_at is not null, id desc limit 500")
                .query((row, n) -> client(row))
                .list();
    }

    /** Whose token this is; empty if it is not good. */
    public Optional<OaClient> holder(String token) {
        if (token.length() < BYTES || token.length() > 100) {
            return Optional.empty();
        }
        return sql.sql("""
                        select id, name, agency, created_at, revoked_at from oa_token
                        where token_mac = ? and revoked_at is null""")
                .param(box.blindIndex(KIND, token))
                .query((row, n) -> client(row))
                .optional();
    }

    private OaClient client(java.sql.ResultSet row) throws java.sql.SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new OaClient(
                row.getLong("id"),
                row.getString("name"),
                new AgencyCode(row.getString("agency")),
                day(row.getObject("created_at", OffsetDateTime.class)),
                revoked == null ? null : day(revoked));
    }

    private LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    /** News for the trail. */
    record TokenNews(String subject, Actor by, String act, String detail) implements Traced {
        @Override
        public Trace trace() {
            return Trace.of(by.username(), by.displayName(), Trace.Kind.SETTING, subject, act, detail);
        }
    }
}
