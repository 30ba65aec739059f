package org.gongkai.annualreport;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.ReportFact.Recorded;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportPart;
import org.jspecify.annotations.Nullable;

/** The facts of one report, put in their places. */
final class FoldedReport {

    /** A figure set by hand and by whom. */
    record SetFigure(ReportFact.FigureSet set, String by) {}

    private final Map<ReportPart, String> written = new EnumMap<>(ReportPart.class);
    private final Map<CellName, SetFigure> figures = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<Recorded> history;
    private ReportState state = ReportState.DRAFT;
    private @Nullable String submittedBy;
    private @Nullable String digest;
    private int lastEdition;
    private @Nullable Instant publishedAt;

    FoldedReport(List<Recorded> facts) {
        history = List.copyOf(facts);
        history.forEach(this::apply);
    }

    private void apply(Recorded recorded) {
        switch (recorded.fact()) {
            case ReportFact.Written f -> written.put(f.part(), f.text());
            case ReportFact.Unwritten f -> written.remove(f.part());
            case ReportFact.FigureSet f -> figures.put(f.cell(), new SetFigure(f, recorded.actorName()));
            case ReportFact.FigureRestored f -> figures.remove(f.cell());
            case ReportFact.FindingAnswered f -> answers.put(f.finding(), f.reason());
            case ReportFact.Submitted f -> {
                state = ReportState.CHECKED;
                submittedBy = recorded.actor();
                digest = f.digest();
            }
            case ReportFact.SentBack f -> state = ReportState.DRAFT;
            case ReportFact.Signed f -> {
                state = ReportState.SIGNED;
                lastEdition = f.edition();
            }
            case ReportFact.Published f -> {
                state = ReportState.PUBLISHED;
                publishedAt = recorded.at();
            }
            case ReportFact.Reopened f -> state = ReportState.DRAFT;
        }
    }

    Map<ReportPart, String> written() {
        return written;
    }

    Map<CellName, SetFigure> figures() {
        return figures;
    }

    /** Reasons given for findings, by the finding's key. */
    Map<String, String> answers() {
        return answers;
    }

    List<Recorded> history() {
        return history;
    }

    ReportState state() {
        return state;
    }

    /** Account that submitted it for checking last; null before. */
    @Nullable String submittedBy() {
        return submittedBy;
    }

    @Nullable String digest() {
        return digest;
    }

    /** Number of the edition signed last; 0 before the first. */
    int lastEdition() {
        return lastEdition;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
