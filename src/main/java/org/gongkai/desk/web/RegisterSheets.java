package org.gongkai.desk.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.request.CaseLine;
import org.gongkai.request.LightDistances;
import org.gongkai.request.Lights;
import org.gongkai.request.Register;
import org.gongkai.request.Register.Place;
import org.gongkai.request.RequestFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 台账 as a sheet: what is filtered, whole. Read and written in pieces, so that its length costs no memory; applicants stay
 * masked.
 */
@Component
class RegisterSheets {

    /** Longer lists belong into a table file; a browser lays out so many rows still well. */
    static final int MOST_PRINTED = 1_000;

    private static final int PIECE = 500;
    private static final String[] HEADS = {
        "编号", "机关", "申请的信息", "申请人", "申请人类别", "提交方式", "提交日期", "收到日期", "答复期限", "阶段", "期限状态", "办结日期", "处理决定", "是否按期"
    };
    private static final int[] WIDTHS = {18, 20, 48, 12, 16, 16, 12, 12, 12, 18, 18, 12, 28, 10};

    private final RequestFiles files;
    private final Lights lights;
    private final Agencies agencies;
    private final Clock clock;

    RegisterSheets(RequestFiles files, Lights lights, Agencies agencies, Clock clock) {
        this.files = files;
        this.lights = lights;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Writes the filtered register as .xlsx; dates are dates, so that they can be sorted and reckoned with. */
    void write(Register.Filter filter, Actor actor, OutputStream out) throws IOException {
        LightDistances distances = lights.on(LocalDate.now(clock));
        try (Workbook workbook = new Workbook(out, "Gongkai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("依申请公开台账");
            for (int column = 0; column < HEADS.length; column++) {
                sheet.value(0, column, HEADS[column]);
                sheet.width(column, WIDTHS[column]);
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(1, 1);
            int[] row = {1};
            forEachPiece(filter, actor, Integer.MAX_VALUE, lines -> {
                for (CaseLine line : lines) {
                    write(sheet, row[0]++, line, distances);
                }
                flush(sheet);
            });
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, int row, CaseLine line, LightDistances distances) {
        sheet.value(row, 0, line.number().value());
        sheet.value(row, 1, line.agencyName());
        sheet.value(row, 2, line.title());
        sheet.value(row, 3, line.applicant());
        sheet.value(row, 4, line.applicantKind().label());
        sheet.value(row, 5, line.way().label());
        day(sheet, row, 6, line.submittedOn());
        day(sheet, row, 7, line.receivedOn());
        day(sheet, row, 8, line.due());
        sheet.value(row, 9, line.stage().label());
        sheet.value(row, 10, line.light().label(distances));
        day(sheet, row, 11, line.decidedOn());
        sheet.value(
                row, 12, line.disposition() == null ? "" : line.disposition().label());
        sheet.value(row, 13, onTime(line));
    }

    private static void day(Worksheet sheet, int row, int column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    private static String onTime(CaseLine line) {
        return line.onTime() == null ? "" : line.onTime() ? "是" : "否";
    }

    /** The filtered register as it is laid before an inspection. */
    PrintedRegisterPage printed(RegisterQuery query, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        var rows = new ArrayList<PrintedRegisterPage.Row>();
        Register[] first = new Register[1];
        first[0] = files.register(query.filter(), Place.FIRST, 1, actor);
        forEachPiece(query.filter(), actor, MOST_PRINTED, lines -> lines.forEach(line -> rows.add(row(line))));
        boolean several = files.readsAll(actor);
        return new PrintedRegisterPage(
                organ(query, actor),
                ChineseDates.date(today),
                first[0].total(),
                rows,
                rows.size() < first[0].total(),
                several,
                query.address(DeskAddresses.REGISTER),
                query.address(DeskAddresses.REGISTER_XLSX));
    }

    private static PrintedRegisterPage.Row row(CaseLine line) {
        return new PrintedRegisterPage.Row(
                line.number().value(),
                line.agencyName(),
                day(line.receivedOn()),
                line.applicant(),
                line.applicantKind().label(),
                line.way().label(),
                line.title(),
                day(line.due()),
                line.disposition() == null
                        ? line.stage().label()
                        : line.disposition().label(),
                day(line.decidedOn()),
                onTime(line));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    private String organ(RegisterQuery query, Actor actor) {
        return AgencyCode.parse(query.get("agency"))
                .or(() -> files.readsAll(actor) || actor.agency() == null
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(new AgencyCode(actor.agency())))
                .flatMap(agencies::find)
                .or(agencies::findCounty)
                .map(Agency::name)
                .orElse("");
    }

    private void forEachPiece(Register.Filter filter, Actor actor, int most, Consumer<List<CaseLine>> taker) {
        Place place = Place.FIRST;
        int taken = 0;
        while (place != null && taken < most) {
            Register piece = files.register(filter, place, Math.min(PIECE, most - taken), actor);
            taker.accept(piece.lines());
            taken += piece.lines().size();
            place = piece.next();
        }
    }
}
