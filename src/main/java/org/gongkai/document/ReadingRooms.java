package org.gongkai.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 查阅点, to read: public, one statement each. */
@Service
public class ReadingRooms {

    private static final String COLUMNS =
            "select code, place, name, agency, address, hours, phone, offers, stand, closed_on from reading_room";
    private static final String IN_ORDER =
            " order by case place when 'HALL' then 0 when 'ARCHIVE' then 1 else 2 end, changed_at, code";

    private final JdbcClient sql;

    ReadingRooms(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that are open: halls first. */
    public List<ReadingRoom> open() {
        return sql.sql(COLUMNS + " where closed_on is null" + IN_ORDER)
                .query((row, n) -> room(row))
                .list();
    }

    /** The open ones of one organ. */
    public List<ReadingRoom> of(AgencyCode agency) {
        return sql.sql(COLUMNS + " where closed_on is null and agency = ?" + IN_ORDER)
                .param(agency.value())
                .query((row, n) -> room(row))
                .list();
    }

    /** One, open or closed. */
    public Optional<ReadingRoom> find(String code) {
        return sql.sql(COLUMNS + " where code = ?")
                .param(code)
                .query((row, n) -> room(row))
                .optional();
    }

    /** All of them for the desk: the open ones first. */
    List<ReadingRoom> all() {
        return sql.sql(COLUMNS + IN_ORDER.replace("order by ", "order by closed_on is not null, "))
                .query((row, n) -> room(row))
                .list();
    }

    private static ReadingRoom room(ResultSet row) throws SQLException {
        return new ReadingRoom(
                row.getString("code"),
                ReadingPlace.valueOf(row.getString("place")),
                row.getString("name"),
                new AgencyCode(row.getString("agency")),
                row.getString("address"),
                row.getString("hours"),
                row.getString("phone"),
                row.getString("offers"),
                row.getBoolean("stand"),
                row.getObject("closed_on", LocalDate.class));
    }
}
