package org.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.exchange.ImportedItem.Result;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.remedy.OldRemedy;
import org.gongkai.remedy.TakingOverOldRemedy;
import org.gongkai.request.OldCase;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.TakingOverOldCase;
import org.gongkai.statute.Table3Form;
import org.gongkai.vault.SealedBox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 导入登记台账: the requests of earlier years, out of the table an office kept them in. Each row is taken over in a transaction of its
 * own, the first received first; a run that was cut short goes on where it stopped, and one that is repeated takes nothing twice.
 */
@Service
public class ImportingRegister {

    private static final int PIECE = 1000;

    private final RegisterReader reader;
    private final TakingOverOldCase taking;
    private final TakingOverOldRemedy remedies;
    private final Agencies agencies;
    private final SealedBox box;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final Clock clock;

    ImportingRegister(
            RegisterReader reader,
            TakingOverOldCase taking,
            TakingOverOldRemedy remedies,
            Agencies agencies,
            SealedBox box,
            TransactionTemplate transaction,
            JdbcClient sql,
            Clock clock) {
        this.reader = reader;
        this.taking = taking;
        this.remedies = remedies;
        this.agencies = agencies;
        this.box = box;
        this.transaction = transaction;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What is to be imported.
     *
     * @param table opens it: .xlsx or .csv
     * @param name the name of the file, which tells by its ending what it is and becomes part of the source of every case
     * @param organ the organ of rows that name none; null for none
     * @param preview whether only to say what would happen
     */
    public record Order(Table table, String name, @Nullable AgencyCode organ, boolean preview) {}

    /** Opens a file. */
    @FunctionalInterface
    public interface Table {
        InputStream open() throws IOException;
    }

    /** Is told how it goes. */
    @FunctionalInterface
    public interface Listener {
        /** Before the first row. @param rows how many there are */
        default void begins(int rows) {}

        /** Of every row, in the order in which they were received. */
        void heard(ImportedRow row);
    }

    /** What was read. @param notes what in the file was not read */
    public record Done(int rows, List<String> notes) {}

    /**
     * Imports.
     *
     * @throws UnusableSource if the table cannot be used at all
     * @throws org.gongkai.identity.NotPermitted when a row belongs to an organ whose register the person may not take over
     */
    public Done run(Order order, Actor by, Listener listener) {
        RegisterTable table = RegisterTable.read(order.name(), order.table()::open);
        if (table.rows().isEmpty()) {
            throw new UnusableSource("表里只有列名，没有申请。");
        }
        permitted(table.rows(), order.organ(), by);
        List<Keyed> rows = keyed(table.rows(), order.organ());
        Map<String, Known> known = known(rows);
        listener.begins(rows.size());
        rows.stream()
                .sorted(Comparator.comparing(Keyed::received))
                .forEach(row -> listener.heard(one(row, known.get(row.key()), order, by)));
        return new Done(rows.size(), table.notes());
    }

    private void permitted(List<RegisterRow> rows, @Nullable AgencyCode organ, Actor by) {
        by.require(by.isStaff() || by.isSystem(), "导入台账");
        rows.stream()
                .flatMap(row -> reader.organ(row, organ).stream())
                .distinct()
                .forEach(code -> {
                    Agency agency = agencies.find(code).orElseThrow();
                    by.require(taking.permits(agency, by), "导入" + agency.name() + "的台账");
                });
    }

    /**
     * A row by what makes it the same request when the file is read again.
     *
     * @param key keyed digest of organ, day, applicant, content and number; of the n-th such row another one
     * @param whole keyed digest of all it says
     */
    private record Keyed(RegisterRow row, String key, String whole, LocalDate received, int again) {}

    private record Known(String whole, RequestNumber number) {}

    private List<Keyed> keyed(List<RegisterRow> rows, @Nullable AgencyCode organ) {
        Map<String, Integer> times = new HashMap<>();
        List<Keyed> keyed = new ArrayList<>();
        for (RegisterRow row : rows) {
            LocalDate received =
                    RegisterDates.day(row.value(RegisterColumn.RECEIVED)).orElse(LocalDate.MAX);
            String same = String.join(
                    "\n",
                    reader.organ(row, organ).map(AgencyCode::value).orElse(""),
                    received.toString(),
                    RegisterWords.plain(row.value(RegisterColumn.APPLICANT)),
                    RegisterWords.plain(row.value(RegisterColumn.CONTENT)),
                    RegisterWords.plain(row.value(RegisterColumn.NUMBER)));
            int time = times.merge(same, 1, Integer::sum);
            StringBuilder whole = new StringBuilder();
            for (RegisterColumn column : RegisterColumn.values()) {
                whole.append(row.value(column)).append('\n');
            }
            keyed.add(new Keyed(row, digest(same + "\n" + time), digest(whole.toString()), received, time));
        }
        return keyed;
    }

    private String digest(String text) {
        return HexFormat.of().formatHex(box.blindIndex("exchange.register", text));
    }

    private Map<String, Known> known(List<Keyed> rows) {
        Map<String, Known> known = new HashMap<>();
        for (int from = 0; from < rows.size(); from += PIECE) {
            String[] keys = rows.subList(from, Math.min(rows.size(), from + PIECE)).stream()
                    .map(Keyed::key)
                    .toArray(String[]::new);
            sql.sql("select item, content, number from taken_over_case where item = any(?)")
                    .param(keys)
                    .query((java.sql.ResultSet row) -> {
                        known.put(
                                row.getString("item"),
                                new Known(row.getString("content"), new RequestNumber(row.getString("number"))));
                    });
        }
        return known;
    }

    private ImportedRow one(Keyed keyed, @Nullable Known before, Order order, Actor by) {
        RegisterReader.Read read = reader.read(keyed.row(), order.name(), order.organ());
        List<String> notes = new ArrayList<>(read.notes());
        if (before != null) {
            if (!before.whole().equals(keyed.whole())) {
                notes.add("台账这一行在导入以后改过，改动没有导入，请在这件申请里补记。");
            }
            return new ImportedRow(
                    keyed.row().place(), title(keyed), Result.TAKEN_BEFORE, before.number(), List.of(), notes, null);
        }
        List<String> problems = new ArrayList<>(read.problems());
        OldCase old = read.old();
        if (old != null) {
            Agency agency = agencies.find(old.agency()).orElseThrow();
            taking.reasonsAgainst(old, by).forEach(problem -> problems.add(sentence(problem)));
            for (OldRemedy remedy : read.remedies()) {
                remedies.reasonsAgainst(remedy, agency).forEach(problem -> problems.add(sentence(problem)));
            }
        }
        if (!problems.isEmpty() || old == null) {
            return new ImportedRow(keyed.row().place(), title(keyed), Result.REFUSED, null, problems, notes, null);
        }
        if (keyed.again() > 1) {
            notes.add("与前面的一行同日、同人、同内容，按另一件申请计；如是重行请删去。");
        }
        ImportedRow.Counted counted = counted(old, read.remedies().size());
        if (order.preview()) {
            return new ImportedRow(
                    keyed.row().place(), title(keyed), Result.WOULD_BE_TAKEN, null, List.of(), notes, counted);
        }
        Outcome<RequestNumber> outcome = Objects.requireNonNull(transaction.execute(status -> {
            Outcome<RequestNumber> taken = take(keyed, old, read.remedies(), by);
            if (taken instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return taken;
        }));
        return switch (outcome) {
            case Outcome.Refused<RequestNumber>(List<Problem> reasons) ->
                new ImportedRow(
                        keyed.row().place(),
                        title(keyed),
                        Result.REFUSED,
                        null,
                        reasons.stream().map(ImportingRegister::sentence).toList(),
                        notes,
                        null);
            case Outcome.Done<RequestNumber>(RequestNumber number) ->
                new ImportedRow(keyed.row().place(), title(keyed), Result.TAKEN, number, List.of(), notes, counted);
        };
    }

    private Outcome<RequestNumber> take(Keyed keyed, OldCase old, List<OldRemedy> followed, Actor by) {
        Outcome<RequestNumber> taken = taking.take(old, by);
        if (!(taken instanceof Outcome.Done<RequestNumber>(RequestNumber number))) {
            return taken;
        }
        Agency agency = agencies.find(old.agency()).orElseThrow();
        for (OldRemedy remedy : followed) {
            if (remedies.take(remedy, agency, number, by) instanceof Outcome.Refused<Long>(List<Problem> problems)) {
                return Outcome.refused(problems);
            }
        }
        sql.sql("insert into taken_over_case (item, content, number, at) values (?, ?, ?, ?)")
                .params(
                        keyed.key(),
                        keyed.whole(),
                        number.value(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return taken;
    }

    private static ImportedRow.Counted counted(OldCase old, int remedies) {
        OldCase.Decision decision = old.decision();
        return new ImportedRow.Counted(
                old.receivedOn().getYear(),
                decision == null ? null : decision.on().getYear(),
                decision == null
                        ? ""
                        : decision.disposition()
                                .row(Table3Form.forYear(decision.on().getYear()))
                                .label(),
                remedies);
    }

    private static String title(Keyed keyed) {
        String content = keyed.row().value(RegisterColumn.CONTENT).replaceAll("\\s+", " ");
        return content.length() > 30 ? content.substring(0, 30) + "…" : content;
    }

    private static String sentence(Problem problem) {
        String message = problem.message();
        return message.endsWith("。") ? message : message + "。";
    }
}
