package org.gongkai.desk.web;

import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.paper.Ledger;
import org.gongkai.paper.TableFile;
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

    /** Longer lists belong into a table file. */
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
    void write(Register.Filter filter, Actor actor, OutputStream out) {
        LightDistances distances = lights.on(LocalDate.now(clock));
        try (TableFile file = TableFile.to(out).sheet("依申请公开台账", TableFile.Column.of(List.of(HEADS), WIDTHS))) {
            forEachPiece(
                    filter, actor, Integer.MAX_VALUE, lines -> lines.forEach(line -> write(file, line, distances)));
        }
    }

    private static void write(TableFile file, CaseLine line, LightDistances distances) {
        file.row(
                line.number().value(),
                line.agencyName(),
                line.title(),
                line.applicant(),
                line.applicantKind().label(),
                line.way().label(),
                line.submittedOn(),
                line.receivedOn(),
                line.due(),
                line.stage().label(),
                line.light().label(distances),
                line.decidedOn(),
                line.disposition() == null ? "" : line.disposition().label(),
                onTime(line));
    }

    private static String onTime(CaseLine line) {
        return line.onTime() == null ? "" : line.onTime() ? "是" : "否";
    }

    /** The filtered register as it is laid before an inspection: applicants masked, the first {@link #MOST_PRINTED} cases. */
    Ledger printed(RegisterQuery query, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<List<String>> rows = new ArrayList<>();
        long total = files.register(query.filter(), Place.FIRST, 1, actor).total();
        boolean several = files.readsAll(actor);
        forEachPiece(
                query.filter(),
                actor,
                MOST_PRINTED,
                lines -> lines.forEach(line -> rows.add(row(rows.size() + 1, line, several))));
        List<String> lead = new ArrayList<>();
        lead.add("打印日期：" + ChineseDates.date(today) + "。共 " + total + " 件。申请人姓名已作遮盖。");
        if (rows.size() < total) {
            lead.add("这里只列出前 " + rows.size() + " 件；要全部，请导出表格，或者先缩小查找范围。");
        }
        return new Ledger(
                organ(query, actor) + "\n依申请公开登记台账",
                lead,
                List.of(new Ledger.Part(
                        "",
                        TableFile.Column.of(
                                List.of("序号", "编号", "收到日期", "申请人", "申请内容", "渠道", "答复期限", "答复日期", "办理结果", "按期"),
                                7,
                                20,
                                18,
                                17,
                                34,
                                15,
                                18,
                                18,
                                20,
                                7),
                        rows,
                        "没有符合条件的申请。")),
                "");
    }

    private static List<String> row(int place, CaseLine line, boolean several) {
        return List.of(
                Integer.toString(place),
                line.number().value(),
                day(line.receivedOn()),
                line.applicant() + "（" + line.applicantKind().label() + "）",
                line.title() + (several ? "（" + line.agencyName() + "）" : ""),
                line.way().label(),
                day(line.due()),
                day(line.decidedOn()),
                line.disposition() == null
                        ? line.stage().label()
                        : line.disposition().label(),
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
