package org.gongkai.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.AgencyKind;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.StandardField;
import org.gongkai.catalogue.StandardRow;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.SatisfyingStandards;

/** 基层政务公开标准目录: who answers for each field, and part of the rows filled, so that full and missing ones are both to be seen. */
class StandardsChapter implements Chapter {

    private static final LocalDate ON = LocalDate.of(2025, 10, 21);
    private static final int READ = 60;

    private final Agencies agencies;
    private final PublishedDocuments published;
    private final SatisfyingStandards satisfying;
    private final StoryClock clock;

    StandardsChapter(
            Agencies agencies, PublishedDocuments published, SatisfyingStandards satisfying, StoryClock clock) {
        this.agencies = agencies;
        this.published = published;
        this.satisfying = satisfying;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "standards-2025";
    }

    @Override
    public void tell() {
        clock.on(ON, () -> {
            Lines.of("demo/standards.tsv").forEach(this::field);
            towns();
        });
    }

    private void field(Map<String, String> line) {
        StandardField field = StandardField.find(cell(line, "field")).orElseThrow();
        List<AgencyCode> owners = Arrays.stream(cell(line, "owners").split(" "))
                .map(AgencyCode::new)
                .toList();
        satisfying.assign(field.number(), owners, People.head("zfb")).orThrow();
        int upto = Integer.parseInt(cell(line, "upto"));
        for (AgencyCode owner : owners) {
            fill(agencies.get(owner), cell(line, "column"), field.rows().subList(0, upto));
        }
    }

    /** Two rows that are the towns' own in the field of subsidies to farmers. */
    private void towns() {
        List<StandardRow> rows = StandardField.find("23").orElseThrow().rows().stream()
                .filter(row -> row.level().hasTowns())
                .toList();
        int town = 0;
        for (Agency organ : agencies.all()) {
            if (organ.kind() == AgencyKind.TOWNSHIP) {
                fill(organ, "fdzdgk/xzzd/nyzc", rows.subList(0, ++town % 2 == 0 ? rows.size() : 2));
            }
        }
    }

    /** One of the organ's items for each row that is its own. */
    private void fill(Agency organ, String column, List<StandardRow> rows) {
        List<DocumentLine> items = published
                .list(DocumentFilter.in(new ColumnPath(column)).agency(organ.code()), 1, READ)
                .lines();
        for (int i = 0; i < rows.size() && !items.isEmpty(); i++) {
            if (rows.get(i).level().concerns(organ.kind())) {
                satisfying
                        .add(
                                rows.get(i).code(),
                                List.of(items.get(i % items.size()).number()),
                                People.clerk(organ.handledBy().value()))
                        .orThrow();
            }
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
