package org.gongkai.annualreport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.document.NormativeEntry;
import org.gongkai.document.NormativeFigure;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FormEdition;
import org.springframework.stereotype.Component;

/**
 * 行政规范性文件登记簿, in the language of cells. The register speaks for an organ and a year as soon as it holds one document that the
 * organ had made by the end of that year; for others it is not kept here, and what they declare counts.
 */
@Component
class NormativeRegister {

    private static final Map<NormativeFigure, CellName> CELLS = new EnumMap<>(Map.of(
            NormativeFigure.MADE, CellName.of("table2.normativeDocuments.made"),
            NormativeFigure.REPEALED, CellName.of("table2.normativeDocuments.repealed"),
            NormativeFigure.IN_FORCE, CellName.of("table2.normativeDocuments.inForce")));

    private final PublishedDocuments documents;
    private final Agencies agencies;

    NormativeRegister(PublishedDocuments documents, Agencies agencies) {
        this.documents = documents;
        this.agencies = agencies;
    }

    /**
     * Three figures for each reporting organ whose register is kept here; none for years whose form asked other things.
     *
     * @param counted the organs whose documents count, those that another handles among them
     */
    List<RegisteredFigure> figures(Collection<AgencyCode> counted, int year) {
        if (!FormEdition.forYear(year).layout().cells().containsAll(CELLS.values())) {
            return List.of();
        }
        List<NormativeEntry> entries = documents.normativeRegister(counted, year);
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<AgencyCode, AgencyCode> units =
                agencies.all().stream().collect(Collectors.toMap(Agency::code, Agency::handledBy));
        Map<AgencyCode, List<NormativeEntry>> ofUnit = new LinkedHashMap<>();
        for (NormativeEntry entry : entries) {
            ofUnit.computeIfAbsent(units.getOrDefault(entry.agency(), entry.agency()), u -> new ArrayList<>())
                    .add(entry);
        }
        List<RegisteredFigure> figures = new ArrayList<>();
        ofUnit.forEach((unit, own) -> CELLS.forEach((figure, cell) -> figures.add(new RegisteredFigure(
                unit,
                cell,
                own.stream()
                        .filter(e -> e.counts().contains(figure))
                        .map(NormativeRegister::entry)
                        .toList()))));
        return figures;
    }

    private static RegisteredFigure.Entry entry(NormativeEntry e) {
        return new RegisteredFigure.Entry(
                e.number().value(), e.title(), Objects.requireNonNullElse(e.officialNumber(), ""), e.madeOn());
    }
}
