package org.gongkai.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.PublicNews;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记查阅点: an office keeps the reading rooms of the organs it works for; the county's office keeps everybody's. */
@Service
public class KeepingReadingRooms {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,29}");
    private static final int LONGEST = 120;
    private static final int LONGEST_OFFERS = 600;

    private final ReadingRooms rooms;
    private final Agencies agencies;
    private final JdbcClient sql;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    KeepingReadingRooms(
            ReadingRooms rooms, Agencies agencies, JdbcClient sql, Clock clock, ApplicationEventPublisher news) {
        this.rooms = rooms;
        this.agencies = agencies;
        this.sql = sql;
        this.clock = clock;
        this.news = news;
    }

    private record Kept(String name, String act) implements Traced {
        @Override
        public Trace trace() {
            return Trace.ofWhoeverActs(Trace.Kind.SETTING, name, act, "");
        }
    }

    /** News for the pages that show reading rooms. */
    record RoomsChanged(String code) implements PublicNews {}

    /**
     * As typed.
     *
     * @param code of its address; of one that is there already it says which is meant
     * @param place name of a {@link ReadingPlace}
     * @param agency code of the organ it belongs to
     * @param offers what there is, one a line
     */
    public record Wish(
            String code,
            String place,
            String name,
            String agency,
            String address,
            String hours,
            String phone,
            String offers,
            boolean stand,
            boolean closed) {}

    /** All of them for whoever works on the desk. */
    public List<ReadingRoom> all() {
        return rooms.all();
    }

    /** The organs whose reading rooms the person may keep. */
    public List<Agency> organs(Actor by) {
        LocalDate today = LocalDate.now(clock);
        return agencies.existingOn(today).stream()
                .filter(agency -> mayKeep(agency, by))
                .toList();
    }

    /** Whether the person may change this one. */
    public boolean mayKeep(ReadingRoom room, Actor by) {
        return agencies.find(room.agency()).filter(organ -> mayKeep(organ, by)).isPresent();
    }

    private boolean mayKeep(Agency organ, Actor by) {
        return by.isSystem()
                || (by.has(Role.CLERK) || by.has(Role.HEAD))
                        && (by.worksFor(organ.handledBy().value())
                                || agencies.findCounty()
                                        .filter(county ->
                                                by.worksFor(county.handledBy().value()))
                                        .isPresent());
    }

    /** Adds one. The fields of problems are those of {@link Wish}. */
    @Transactional
    public Outcome<String> add(Wish wish, Actor by) {
        List<Problem> problems = problems(wish, by);
        String code = wish.code().strip();
        if (!CODE.matcher(code).matches()) {
            problems.addFirst(new Problem("code", "网址代号用小写字母开头，2至30个小写字母、数字或者横线，例如 zwdt。"));
        } else if (rooms.find(code).isPresent()) {
            problems.addFirst(new Problem("code", "代号“" + code + "”已经有了，请换一个。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        sql.sql("""
                        insert into reading_room (code, place, name, agency, address, hours, phone, offers, stand, closed_on, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").param(code).params(values(wish, null)).update();
        tell(code, wish, "登记查阅点");
        return Outcome.done(code);
    }

    /** Changes one; its code stays. Closing one leaves its page with the day, opening it again takes that back. */
    @Transactional
    public Outcome<String> change(Wish wish, Actor by) {
        ReadingRoom before = rooms.find(wish.code()).orElseThrow();
        by.require(mayKeep(before, by), "修改查阅点");
        List<Problem> problems = problems(wish, by);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        sql.sql("""
                        update reading_room set place = ?, name = ?, agency = ?, address = ?, hours = ?, phone = ?, offers = ?,
                            stand = ?, closed_on = ?, changed_at = ? where code = ?""")
                .params(values(wish, before.closedOn()))
                .param(before.code())
                .update();
        tell(before.code(), wish, wish.closed() == before.isOpen() ? (wish.closed() ? "停用查阅点" : "恢复查阅点") : "修改查阅点");
        return Outcome.done(before.code());
    }

    private List<@Nullable Object> values(Wish wish, @Nullable LocalDate closedBefore) {
        List<@Nullable Object> values = new ArrayList<>(List.of(
                wish.place(),
                wish.name().strip(),
                wish.agency(),
                wish.address().strip(),
                wish.hours().strip(),
                wish.phone().strip(),
                wish.offers().strip(),
                wish.stand()));
        values.add(wish.closed() ? Optional.ofNullable(closedBefore).orElse(LocalDate.now(clock)) : null);
        values.add(OffsetDateTime.now(clock));
        return values;
    }

    private List<Problem> problems(Wish wish, Actor by) {
        by.require(!organs(by).isEmpty(), "登记查阅点");
        List<Problem> problems = new ArrayList<>();
        if (ReadingPlace.byName(wish.place()).isEmpty()) {
            problems.add(new Problem("place", "请选择是哪一种查阅场所。"));
        }
        told(problems, "name", wish.name(), "名称");
        Optional<Agency> organ = AgencyCode.parse(wish.agency()).flatMap(agencies::find);
        if (organ.isEmpty()) {
            problems.add(new Problem("agency", "请选择属于哪个机关。"));
        } else {
            by.require(mayKeep(organ.get(), by), "登记" + organ.get().name() + "的查阅点");
        }
        told(problems, "address", wish.address(), "地址");
        told(problems, "hours", wish.hours(), "开放时间");
        told(problems, "phone", wish.phone(), "联系电话");
        if (wish.offers().strip().length() > LONGEST_OFFERS) {
            problems.add(new Problem("offers", "最多" + LONGEST_OFFERS + "个字，请缩短。"));
        }
        return problems;
    }

    private static void told(List<Problem> problems, String field, String text, String what) {
        if (text.isBlank() || text.strip().length() > LONGEST) {
            problems.add(new Problem(field, "请写明" + what + "，最多" + LONGEST + "个字。"));
        }
    }

    private void tell(String code, Wish wish, String act) {
        news.publishEvent(new Kept(wish.name().strip(), act));
        news.publishEvent(new RoomsChanged(code));
    }
}
