package org.gongkai.portal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.DocumentList;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.page.PublicNews;
import org.gongkai.page.SiteIdentity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * 开放数据: what was published in a year and is public now, as files. A file is made when it is first asked for after public facts have
 * changed, and each night, so that its size and checksum can stand beside it. Read and written in pieces: its length costs no memory.
 */
@Service
public class OpenData {

    private static final int PIECE = 200;

    private final PublishedDocuments documents;
    private final SiteIdentity site;
    private final JdbcClient sql;
    private final Clock clock;
    private final Path directory;
    private final String licence;
    private final ReentrantLock making = new ReentrantLock();

    OpenData(
            PublishedDocuments documents,
            SiteIdentity site,
            JdbcClient sql,
            Clock clock,
            @Value("${gongkai.data}") Path data,
            @Value("${gongkai.portal.licence:可以自由复制、传播和再次利用，不收费。使用时请注明来源和获取日期，不得歪曲原意，不得冒用本机关名义。}") String licence) {
        this.documents = documents;
        this.site = site;
        this.sql = sql;
        this.clock = clock;
        this.directory = data.toAbsolutePath().resolve("open-data");
        this.licence = licence;
    }

    /**
     * A file that was made.
     *
     * @param items how many it has
     * @param digest SHA-256, hexadecimal
     */
    public record Made(OpenDataFormat format, LocalDateTime at, long items, long bytes, String digest) {}

    /**
     * A year.
     *
     * @param items how many are public now
     * @param files that hold for what is public now; others are made when they are asked for
     */
    public record Year(int year, long items, List<Made> files) {

        public Year {
            files = List.copyOf(files);
        }
    }

    private record Kept(int year, Made made) {}

    /** All years in which something was published, the newest first. */
    @Transactional(readOnly = true)
    public List<Year> years() {
        List<Kept> kept = sql.sql("""
                        select f.* from open_data_file f
                        where f.news = (select last_value from open_data_news) and f.made_at >= ? order by f.format""")
                .param(documents.today().atStartOfDay())
                .query((row, n) -> new Kept(row.getInt("year"), made(row)))
                .list();
        return documents.countsByYear().entrySet().stream()
                .map(year -> new Year(
                        year.getKey(),
                        year.getValue(),
                        kept.stream()
                                .filter(file -> file.year() == year.getKey())
                                .map(Kept::made)
                                .toList()))
                .toList();
    }

    private static Made made(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Made(
                OpenDataFormat.valueOf(row.getString("format")),
                row.getObject("made_at", LocalDateTime.class),
                row.getLong("items"),
                row.getLong("bytes"),
                row.getString("digest"));
    }

    /** On what terms the files may be used. */
    public String licence() {
        return licence;
    }

    /** A file on disk. */
    public record Opened(Path path, Made made) {}

    /** The file of a year as of now; empty where nothing was published in it. */
    public Optional<Opened> open(int year, OpenDataFormat format) {
        Optional<Opened> ready = ready(year, format);
        if (ready.isPresent()) {
            return ready;
        }
        if (documents.count(DocumentFilter.ALL.year(year)) == 0) {
            return Optional.empty();
        }
        making.lock();
        try {
            Optional<Opened> meanwhile = ready(year, format);
            return meanwhile.isPresent() ? meanwhile : Optional.of(make(year, format));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            making.unlock();
        }
    }

    /** Makes what is missing; each night. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    public void makeAll() {
        for (int year : documents.countsByYear().keySet()) {
            for (OpenDataFormat format : OpenDataFormat.values()) {
                open(year, format);
            }
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(PublicNews news) {
        sql.sql("select nextval('open_data_news')").query(Long.class).single();
    }

    private Optional<Opened> ready(int year, OpenDataFormat format) {
        return sql.sql("""
                        select * from open_data_file where year = ? and format = ?
                            and news = (select last_value from open_data_news) and made_at >= ?""")
                .params(year, format.name(), documents.today().atStartOfDay())
                .query((row, n) -> made(row))
                .optional()
                .map(made -> new Opened(place(year, made), made))
                .filter(opened -> Files.exists(opened.path()));
    }

    private Path place(int year, Made made) {
        return directory.resolve(year + "-" + made.digest().substring(0, 16) + "."
                + made.format().ending());
    }

    private Opened make(int year, OpenDataFormat format) throws IOException {
        long news = sql.sql("select last_value from open_data_news")
                .query(Long.class)
                .single();
        LocalDateTime now = LocalDateTime.now(clock).withNano(0);
        Files.createDirectories(directory);
        Path arriving = Files.createTempFile(directory, year + "-", ".part");
        try {
            MessageDigest digest = sha256();
            long items;
            try (OutputStream out =
                            new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(arriving)), digest);
                    OpenDataWriter writer = OpenDataWriter.of(
                            format,
                            new OpenDataWriter.Head(year, site.sponsor(), licence, now.toString()),
                            site,
                            out)) {
                items = write(year, writer);
            }
            Made made = new Made(
                    format, now, items, Files.size(arriving), HexFormat.of().formatHex(digest.digest()));
            Path place = place(year, made);
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            note(year, news, made);
            sweep(year, format, place);
            return new Opened(place, made);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private long write(int year, OpenDataWriter writer) throws IOException {
        long items = 0;
        for (int page = 1; ; page++) {
            DocumentList list = documents.list(DocumentFilter.ALL.year(year), page, PIECE);
            Map<?, PublishedDocument> whole =
                    documents
                            .read(list.lines().stream()
                                    .map(DocumentLine::number)
                                    .toList())
                            .stream()
                            .collect(java.util.stream.Collectors.toMap(PublishedDocument::number, d -> d));
            for (DocumentLine line : list.lines()) {
                PublishedDocument document = whole.get(line.number());
                if (document != null) {
                    writer.item(document);
                    items++;
                }
            }
            if (list.lines().isEmpty() || page >= list.paging().last()) {
                return items;
            }
        }
    }

    private void note(int year, long news, Made made) {
        sql.sql("""
                        insert into open_data_file (year, format, news, made_at, items, bytes, digest)
                        values (:year, :format, :news, :at, :items, :bytes, :digest)
                        on conflict (year, format) do update set news = :news, made_at = :at, items = :items, bytes = :bytes,
                            digest = :digest""")
                .param("year", year)
                .param("format", made.format().name())
                .param("news", news)
                .param("at", made.at())
                .param("items", made.items())
                .param("bytes", made.bytes())
                .param("digest", made.digest())
                .update();
    }

    /** Earlier files go: what was withdrawn since is in them. */
    private void sweep(int year, OpenDataFormat format, Path kept) throws IOException {
        try (var files = Files.newDirectoryStream(directory, year + "-*." + format.ending())) {
            for (Path file : files) {
                if (!file.equals(kept)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
