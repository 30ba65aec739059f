package org.gongkai.review;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审查流程设置: which steps, attributes, limit and printed rows an organ has; its head may change them. Earlier settings are kept. */
@Service
public class ReviewProcesses {

    private final JdbcClient sql;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    ReviewProcesses(JdbcClient sql, Clock clock, ApplicationEventPublisher news) {
        this.sql = sql;
        this.clock = clock;
        this.news = news;
    }

    /** What holds in that organ now. */
    public ReviewProcess of(AgencyCode agency) {
        return sql.sql("""
                        select steps, attributes, publish_workdays, layout from review_process
                        where agency = ? order by id desc limit 1""")
                .param(agency.value())
                .query((row, n) -> new ReviewProcess(
                        Arrays.stream(row.getString("steps").split(","))
                                .map(ReviewStep::valueOf)
                                .toList(),
                        Arrays.stream(row.getString("attributes").split(","))
                                .map(DisclosureAttribute::valueOf)
                                .toList(),
                        row.getInt("publish_workdays"),
                        row.getString("layout").lines().toList()))
                .optional()
                .orElse(ReviewProcess.USUAL);
    }

    /** Whether the person may change the settings of that organ. */
    public boolean maySet(AgencyCode agency, Actor by) {
        return by.isSystem() || by.has(Role.HEAD) && by.worksFor(agency.value());
    }

    /**
     * Sets steps, attributes, limit and rows. Fields of problems: {@code steps}, {@code attributes}, {@code days}, {@code layout}.
     *
     * @param layout a row a line, {@code 栏=名称}
     */
    @Transactional
    public Outcome<ReviewProcess> set(
            AgencyCode agency, List<String> steps, List<String> attributes, String days, String layout, Actor by) {
        by.require(maySet(agency, by), "设置审查流程");
        List<Problem> problems = new ArrayList<>();
        List<ReviewStep> wanted = Arrays.stream(ReviewStep.values())
                .filter(s -> s.isRequired() || steps.contains(s.name()))
                .toList();
        List<DisclosureAttribute> offered = Arrays.stream(DisclosureAttribute.values())
                .filter(a -> attributes.contains(a.name()))
                .toList();
        if (!offered.contains(DisclosureAttribute.PUBLIC)) {
            problems.add(new Problem("attributes", "公开属性至少要有“主动公开”。"));
        }
        int limit = days.strip().matches("\\d{1,3}") ? Integer.parseInt(days.strip()) : 0;
        if (limit < 1 || limit > ReviewProcess.STATUTORY) {
            problems.add(new Problem("days", "公开时限是1至20个工作日；条例第二十六条规定最长20个工作日。"));
        }
        List<String> rows =
                layout.lines().map(String::strip).filter(r -> !r.isEmpty()).toList();
        for (String row : rows) {
            if (SheetField.ofRow(row).isEmpty() || !row.matches("[^=]+=.{1,30}")) {
                problems.add(new Problem("layout", "“" + row + "”不是“栏=名称”，栏名请照抄已有的。"));
            }
        }
        if (rows.size() < 5) {
            problems.add(new Problem("layout", "审查表至少要有5行。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        ReviewProcess process = new ReviewProcess(wanted, offered, limit, rows);
        sql.sql("""
                        insert into review_process (agency, steps, attributes, publish_workdays, layout, set_at, actor)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        agency.value(),
                        names(process.steps()),
                        names(process.attributes()),
                        limit,
                        String.join("\n", rows),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by.username())
                .update();
        news.publishEvent(new ProcessSet(agency.value(), by.username(), by.displayName(), names(wanted), limit));
        return Outcome.done(process);
    }

    /** News for the trail. */
    record ProcessSet(String agency, String actor, String actorName, String steps, int days) implements Traced {
        @Override
        public Trace trace() {
            return Trace.of(
                    actor, actorName, Trace.Kind.SETTING, agency, "设置审查流程", "环节 " + steps + "，公开时限 " + days + " 个工作日");
        }
    }

    private static String names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
