package org.gongkai.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Frames;
import org.gongkai.request.CountyBoard;
import org.gongkai.request.CountyBoard.Board;
import org.gongkai.request.Light;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.StageGroup;
import org.gongkai.request.Supervising;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** 县级看板: the county at one glance. */
@Controller
class BoardController {

    private static final List<Light> LIGHTS =
            List.of(Light.OVERDUE, Light.URGENT, Light.SOON, Light.AHEAD, Light.CALM, Light.STANDING);

    private static final int MOST_NOTES = 100;

    private final CountyBoard board;
    private final Supervising supervising;
    private final RequestFiles files;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;

    BoardController(
            CountyBoard board,
            Supervising supervising,
            RequestFiles files,
            Agencies agencies,
            CurrentActor current,
            Frames frames) {
        this.board = board;
        this.supervising = supervising;
        this.files = files;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping(DeskAddresses.BOARD)
    ModelAndView show() {
        Actor actor = current.get();
        Board read = board.read(actor);
        List<BoardPage.Row> rows = read.rows().stream()
                .map(row -> row(read, row, name(row.organ()), row.organ().value()))
                .toList();
        CountyBoard.Row sum = sum(read.rows());
        long notes = supervising.notes(null, MOST_NOTES, actor).stream()
                .filter(note -> note.answer() == null)
                .count();
        var page = new BoardPage(
                ChineseDates.longDate(read.today()),
                summary(sum),
                Arrays.stream(StageGroup.values()).map(BoardController::head).toList(),
                LIGHTS.stream().map(light -> lightHead(light, read)).toList(),
                rows,
                rows.size() > 1 ? row(read, sum, "合计", "") : null,
                files.readsAll(actor) ? quiet(read) : "",
                notes,
                sum.late() + sum.under(Light.OVERDUE) == 0
                        ? "今年没有逾期的申请"
                        : "今年逾期 " + (sum.late() + sum.under(Light.OVERDUE)) + " 件及其原因");
        return DeskViews.page(
                page, frames.desk(files.readsAll(actor) ? "全县看板" : "看板").serving("《条例》第三十三条、第四十六条、第四十七条"));
    }

    private static String head(StageGroup group) {
        return group == StageGroup.TO_END ? "待终止" : group.label();
    }

    private static String lightHead(Light light, Board read) {
        return switch (light) {
            case URGENT -> "≤" + read.distances().urgent() + "日";
            case SOON -> "≤" + read.distances().soon() + "日";
            case AHEAD -> "≤" + read.distances().ahead() + "日";
            default -> light.word();
        };
    }

    private String name(AgencyCode code) {
        return agencies.find(code).map(Agency::shortName).orElse(code.value());
    }

    private static BoardPage.Row row(Board read, CountyBoard.Row row, String name, String organ) {
        List<BoardPage.Cell> stages = new ArrayList<>();
        for (StageGroup group : StageGroup.values()) {
            CountyBoard.Cell cell = row.stages().get(group);
            stages.add(
                    cell == null
                            ? new BoardPage.Cell(0, "", "plain", "")
                            : new BoardPage.Cell(
                                    cell.cases(),
                                    address(organ, "state", group.name()),
                                    tone(cell.worst()),
                                    name + group.label()));
        }
        List<BoardPage.Cell> lights = LIGHTS.stream()
                .map(light -> new BoardPage.Cell(
                        row.under(light),
                        row.under(light) == 0 ? "" : address(organ, "light", light.name()),
                        tone(light),
                        name + light.label(read.distances())))
                .toList();
        return new BoardPage.Row(
                name,
                stages,
                lights,
                worst(row),
                row.received(),
                row.decided(),
                row.late(),
                row.late() == 0
                        ? ""
                        : UriComponentsBuilder.fromPath(DeskAddresses.MISSED)
                                .queryParam("agency", organ)
                                .toUriString());
    }

    private static String address(String organ, String name, String value) {
        var address = UriComponentsBuilder.fromPath(DeskAddresses.REGISTER);
        if (!organ.isEmpty()) {
            address.queryParam("agency", organ);
        }
        return address.queryParam(name, value).queryParam("order", "DUE").toUriString();
    }

    private static String tone(Light light) {
        return switch (light) {
            case OVERDUE -> "bad";
            case URGENT, SOON -> "soon";
            default -> "plain";
        };
    }

    private static Badge worst(CountyBoard.Row row) {
        if (row.under(Light.OVERDUE) > 0) {
            return Badge.bad("逾期");
        }
        if (row.under(Light.URGENT) > 0) {
            return Badge.soon("紧急");
        }
        if (row.under(Light.SOON) > 0) {
            return Badge.soon("临近");
        }
        return row.open() == 0 ? Badge.done("无在办") : Badge.good("正常");
    }

    private static CountyBoard.Row sum(List<CountyBoard.Row> rows) {
        Map<StageGroup, CountyBoard.Cell> stages = new EnumMap<>(StageGroup.class);
        Map<Light, Long> lights = new EnumMap<>(Light.class);
        for (CountyBoard.Row row : rows) {
            row.stages()
                    .forEach((group, cell) -> stages.merge(
                            group,
                            cell,
                            (a, b) -> new CountyBoard.Cell(
                                    a.cases() + b.cases(),
                                    a.worst().compareTo(b.worst()) < 0 ? a.worst() : b.worst())));
            row.lights().forEach((light, cases) -> lights.merge(light, cases, Long::sum));
        }
        return new CountyBoard.Row(
                new AgencyCode("sum"),
                stages,
                lights,
                rows.stream().mapToLong(CountyBoard.Row::received).sum(),
                rows.stream().mapToLong(CountyBoard.Row::decided).sum(),
                rows.stream().mapToLong(CountyBoard.Row::late).sum());
    }

    private static String summary(CountyBoard.Row sum) {
        long overdue = sum.under(Light.OVERDUE);
        long soon = sum.under(Light.URGENT) + sum.under(Light.SOON);
        return "在办 " + sum.lights().values().stream().mapToLong(Long::longValue).sum() + " 件，"
                + (overdue == 0 ? "没有逾期" : "其中逾期 " + overdue + " 件") + "，临近期限 " + soon + " 件。今年收到 "
                + sum.received() + " 件，办结 " + sum.decided() + " 件。";
    }

    private String quiet(Board read) {
        Set<String> told = new HashSet<>();
        read.rows().forEach(row -> told.add(row.organ().value()));
        LocalDate today = read.today();
        List<String> quiet = agencies.existingOn(today).stream()
                .filter(organ -> organ.handledBy().equals(organ.code()))
                .filter(organ -> !told.contains(organ.code().value()))
                .map(Agency::shortName)
                .toList();
        return quiet.isEmpty()
                ? ""
                : quiet.size() + " 个机关今年没有收到申请：" + quiet.stream().collect(Collectors.joining("、"));
    }
}
