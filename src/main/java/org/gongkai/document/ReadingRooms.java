package org.gongkai.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.StandardRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 查阅点, to read: public, one statement each. */
@Service
public class ReadingRooms {

    private static final String COLUMNS =
            "select code, place, name, agency, address, hours, phone, offers, stand, closed_on from reading_room";

    private final JdbcClient sql;
    private final Agencies agencies;

    ReadingRooms(JdbcClient sql, Agencies agencies) {
        this.sql = sql;
        this.agencies = agencies;
    }

    /** Those that are open: halls first, the county before its towns. */
    public List<ReadingRoom> open() {
        return sql.sql(COLUMNS + " where closed_on is null").query((row, n) -> room(row)).list().stream()
                .sorted(inOrder())
                .toList();
    }

    /** The open ones of one organ. */
    public List<ReadingRoom> of(AgencyCode agency) {
        return sql
                .sql(COLUMNS + " where closed_on is null and agency = ?")
                .param(agency.value())
                .query((row, n) -> room(row))
                .list()
                .stream()
                .sorted(inOrder())
                .toList();
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
        return sql.sql(COLUMNS).query((row, n) -> room(row)).list().stream()
                .sorted(Comparator.comparing(ReadingRoom::isOpen).reversed().thenComparing(inOrder()))
                .toList();
    }

    private Comparator<ReadingRoom> inOrder() {
        return Comparator.comparing(ReadingRoom::place)
                .reversed()
                .thenComparing(room -> agencies.find(room.agency())
                        .map(organ -> !StandardRow.Level.COUNTY.concerns(organ.kind()))
                        .orElse(true))
                .thenComparing(ReadingRoom::code);
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
