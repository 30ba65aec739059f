package org.gongkai.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.DocumentPaper;
import org.gongkai.document.PublishedDocument;
import org.gongkai.page.ChineseDates;
import org.gongkai.paper.PrintingVolume;
import org.gongkai.paper.PrintingVolume.Result;
import org.gongkai.paper.Volume;
import org.springframework.stereotype.Component;

/** 印制一期公报: its documents on paper, and whether the paper says what the platform says. */
@Component
class IssuePrinter {

    private final Agencies agencies;

    IssuePrinter(Agencies agencies) {
        this.agencies = agencies;
    }

    /** @param whole every document of the issue */
    Result print(Issue issue, Map<DocumentNumber, PublishedDocument> whole) {
        List<Volume.Section> sections = new ArrayList<>();
        issue.sections()
                .forEach((name, items) -> sections.add(new Volume.Section(
                        name,
                        items.stream()
                                .map(item -> DocumentPaper.of(Objects.requireNonNull(whole.get(item.document()))))
                                .toList())));
        String county = agencies.findCounty().map(Agency::name).orElse("县人民政府");
        String publisher = agencies.findCounty()
                .flatMap(organ -> agencies.find(organ.handledBy()))
                .map(Agency::name)
                .orElse(county);
        return PrintingVolume.print(new Volume(
                county + "公报", issue.label(), publisher + "　编印", ChineseDates.date(issue.dated()), sections));
    }

    /** What the printed file lacks of the documents' words, one sentence for each document; empty when the words are the same. */
    static List<String> differences(byte[] pdf, Issue issue, Map<DocumentNumber, PublishedDocument> whole) {
        String printed = Words.printed(pdf);
        List<String> differences = new ArrayList<>();
        for (Issue.Item item : issue.items()) {
            List<String> missing = Words.missing(Objects.requireNonNull(whole.get(item.document())), printed);
            if (!missing.isEmpty()) {
                String first = missing.getFirst();
                differences.add("《" + item.title() + "》印制稿与平台文字不一致，从“"
                        + (first.length() > 20 ? first.substring(0, 20) + "…" : first) + "”起");
            }
        }
        return differences;
    }
}
