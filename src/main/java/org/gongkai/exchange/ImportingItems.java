package org.gongkai.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.SatisfyingStandards;
import org.gongkai.document.TakingOver;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 批量导入历史信息 (B21): items of an older site, from a table with files beside it or from a copy of its pages. Each is taken over in a
 * transaction of its own, the oldest first; a run that was cut short goes on where it stopped, and one that is repeated takes nothing twice.
 */
@Service
public class ImportingItems {

    private final TakingOver takingOver;
    private final ItemReader reader;
    private final SatisfyingStandards standards;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final Clock clock;

    ImportingItems(
            TakingOver takingOver,
            ItemReader reader,
            SatisfyingStandards standards,
            TransactionTemplate transaction,
            JdbcClient sql,
            Clock clock) {
        this.takingOver = takingOver;
        this.reader = reader;
        this.standards = standards;
        this.transaction = transaction;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What is to be imported.
     *
     * @param source a table (.xlsx, .csv) or the directory of a crawled site
     * @param organ code or name of the organ of items that name none that is known; empty for none
     * @param column path or name of the column likewise
     * @param preview whether only to say what would happen
     */
    public record Order(Path source, String organ, String column, boolean preview) {}

    /**
     * Imports.
     *
     * @param heard is told of every item, in order
     * @return how many items there were
     * @throws UnusableSource if the table or the directory cannot be used at all
     */
    public int run(Order order, Actor by, Consumer<ImportedItem> heard) {
        by.require(by.isSystem(), "批量导入历史信息");
        List<ImportItem> items =
                Files.isDirectory(order.source()) ? CrawledPages.read(order.source()) : ItemTable.read(order.source());
        if (items.isEmpty()) {
            throw new UnusableSource(
                    Files.isDirectory(order.source()) ? "目录里没有带 ArticleTitle 标签的页面，请核对目录。" : "表里只有列名，没有要导入的信息。");
        }
        items.stream()
                .sorted(Comparator.comparing(ImportingItems::order))
                .forEach(item -> heard.accept(one(item, order, by)));
        return items.size();
    }

    private static LocalDateTime order(ImportItem item) {
        return ItemDates.time(item.value(ItemColumns.PUBLISHED)).orElse(LocalDateTime.MAX);
    }

    private ImportedItem one(ImportItem item, Order order, Actor by) {
        String title = item.value(ItemColumns.TITLE);
        Optional<DocumentNumber> before = takenBefore(key(item));
        if (before.isPresent()) {
            return new ImportedItem(item.place(), title, ImportedItem.Result.TAKEN_BEFORE, before.get(), List.of());
        }
        ItemReader.Read read = reader.read(item, order);
        if (!read.problems().isEmpty()) {
            return new ImportedItem(item.place(), title, ImportedItem.Result.REFUSED, null, read.problems());
        }
        if (order.preview()) {
            return new ImportedItem(item.place(), title, ImportedItem.Result.WOULD_BE_TAKEN, null, List.of());
        }
        Outcome<DocumentNumber> outcome = transaction.execute(status -> take(item, read, by));
        return switch (outcome) {
            case Outcome.Refused<DocumentNumber>(List<Problem> problems) ->
                new ImportedItem(
                        item.place(),
                        title,
                        ImportedItem.Result.REFUSED,
                        null,
                        problems.stream().map(Problem::message).toList());
            case Outcome.Done<DocumentNumber>(DocumentNumber number) ->
                new ImportedItem(item.place(), title, ImportedItem.Result.TAKEN, number, List.of());
        };
    }

    private Outcome<DocumentNumber> take(ImportItem item, ItemReader.Read read, Actor by) {
        String address = item.value(ItemColumns.ADDRESS);
        Outcome<DocumentNumber> outcome = takingOver.take(
                read.organ(),
                read.content(),
                read.publishedAt(),
                read.files(),
                address.isEmpty() ? List.of() : List.of(address),
                by);
        if (outcome instanceof Outcome.Done<DocumentNumber>(DocumentNumber number)) {
            standards.set(number, read.standards(), by).orThrow();
            sql.sql("insert into taken_over (item, number, at) values (?, ?, ?)")
                    .params(key(item), number.value(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        }
        return outcome;
    }

    private Optional<DocumentNumber> takenBefore(String key) {
        return sql.sql("select number from taken_over where item = ?")
                .param(key)
                .query((row, n) -> new DocumentNumber(row.getString("number")))
                .optional();
    }

    private static String key(ImportItem item) {
        if (!item.value(ItemColumns.ADDRESS).isEmpty()) {
            return item.value(ItemColumns.ADDRESS);
        }
        String said = String.join(
                "\n",
                item.value(ItemColumns.ORGAN),
                item.value(ItemColumns.TITLE),
                item.value(ItemColumns.PUBLISHED),
                item.value(ItemColumns.OFFICIAL_NUMBER));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
