package org.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.document.DocumentAsJson;
import org.gongkai.document.DocumentPaper;
import org.gongkai.document.PublicAttachment;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.identity.Actor;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Printed;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 移交档案馆、图书馆 (第二十五条): public documents as a BagIt bag, each with its metadata, PDF, OFD and attachments. Whoever receives it can
 * check every digest without this program.
 */
@Service
public class ArchivingDocuments {

    private final WalkedDocuments walked;
    private final PublishedDocuments documents;
    private final Agencies agencies;
    private final Vault vault;
    private final Clock clock;

    ArchivingDocuments(PublishedDocuments documents, Agencies agencies, Vault vault, Clock clock) {
        this.walked = new WalkedDocuments(documents);
        this.documents = documents;
        this.agencies = agencies;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * What is handed over.
     *
     * @param directory empty, or not there yet
     * @param organ null for the whole county
     * @param year of publication; 0 for all
     */
    public record Order(Path directory, @Nullable AgencyCode organ, int year) {}

    /**
     * What was written.
     *
     * @param incomplete documents that lack a format or a file, with the reason, one sentence each
     */
    public record Done(int documents, int files, long bytes, List<String> incomplete) {}

    /**
     * Writes the bag.
     *
     * @param heard is told how many documents are done
     * @throws UnusableSource if the directory cannot be used
     */
    public Done write(Order order, Actor by, IntConsumer heard) throws IOException {
        by.require(by.isSystem(), "移交档案");
        String source = order.organ() == null
                ? agencies.findCounty().map(Agency::name).orElse("")
                : agencies.find(order.organ())
                        .map(Agency::name)
                        .orElseThrow(() -> new UnusableSource("没有代码为 " + order.organ() + " 的机关。"));
        Bag bag = Bag.begun(order.directory());
        List<String> incomplete = new ArrayList<>();
        int[] count = new int[1];
        walked.each(order.organ(), order.year(), document -> {
            add(document, bag, incomplete);
            heard.accept(++count[0]);
        });
        Map<String, String> about = new LinkedHashMap<>();
        about.put("Source-Organization", source);
        about.put("External-Description", "主动公开的政府信息" + (order.year() == 0 ? "" : "，" + order.year() + "年公开"));
        about.put("Bag-Software-Agent", "Gongkai");
        bag.close(about, LocalDate.now(clock));
        return new Done(count[0], bag.files(), bag.bytes(), incomplete);
    }

    private void add(PublishedDocument document, Bag bag, List<String> incomplete) throws IOException {
        String place = document.number().value() + "/";
        bag.add(place + "metadata.json", DocumentAsJson.text(document).getBytes(StandardCharsets.UTF_8));
        for (PaperFormat format : List.of(PaperFormat.PDF, PaperFormat.OFD)) {
            switch (PrintingPaper.print(DocumentPaper.of(document), format)) {
                case Printed.Done done -> bag.add(place + "document." + format.ending(), done.content());
                case Printed.Refused refused ->
                    incomplete.add(document.number() + "《" + document.title() + "》：" + refused.why());
            }
        }
        for (PublicAttachment attachment : document.attachments()) {
            Optional<InputStream> content = documents
                    .file(document.number(), attachment.position())
                    .flatMap(file -> vault.open(new BlobId(file.blob())));
            if (content.isEmpty()) {
                incomplete.add(document.number() + "《" + document.title() + "》：附件“" + attachment.name() + "”不在附件库中");
                continue;
            }
            try (InputStream in = content.get()) {
                bag.add(place + FileNames.of(attachment), in);
            }
        }
    }
}
