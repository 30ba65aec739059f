package org.gongkai.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.page.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 导出留痕: the entries of a filter, oldest first, with all that is needed to compute the chain anew elsewhere. */
@Service
public class ExportingTrail {

    /** How it is written. */
    public enum Format {
        /** Comma-separated, UTF-8 with byte order mark, for spreadsheets. */
        CSV,
        /** One JSON object a line. */
        JSONL
    }

    private static final List<String> HEAD =
            List.of("序号", "时间", "用户名", "姓名", "来源地址", "类别", "对象", "操作", "说明", "所记事实", "事实摘要SM3", "前一条SM3", "本条SM3");

    private final NamedParameterJdbcTemplate rows;
    private final Trail trail;
    private final TrailWriter writer;
    private final TransactionTemplate transaction;
    private final DateTimeFormatter times;

    ExportingTrail(JdbcTemplate rows, Trail trail, TrailWriter writer, TransactionTemplate transaction, Clock clock) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(rows.getDataSource()));
        streaming.setFetchSize(1000);
        this.rows = new NamedParameterJdbcTemplate(streaming);
        this.trail = trail;
        this.writer = writer;
        this.transaction = transaction;
        this.times = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(clock.getZone());
    }

    /**
     * Writes the entries; that they were taken out leaves a trace.
     *
     * @param out flushed, not closed
     * @return how many
     * @throws NotPermitted unless the actor is the audit administrator or the system
     */
    public long export(TrailFilter filter, Format format, Writer out, Actor by) {
        by.require(Trail.mayRead(by), "导出操作留痕");
        writer.write(() -> Trace.of(by.username(), by.displayName(), Trace.Kind.TRAIL, "", "导出留痕", format.name()));
        long[] count = {0};
        transaction.executeWithoutResult(status -> {
            if (format == Format.CSV) {
                write(out, "\ufeff" + line(HEAD));
            }
            Trail.Where where = trail.where(filter);
            rows.query(
                    "select %s from trail%s order by seq".formatted(TrailRows.COLUMNS, where.sql()),
                    where.parameters(),
                    row -> {
                        TrailEntry entry = TrailRows.entry(row);
                        write(out, format == Format.CSV ? line(columns(entry)) : json(entry));
                        count[0]++;
                    });
            flush(out);
        });
        return count[0];
    }

    private List<String> columns(TrailEntry e) {
        return List.of(
                String.valueOf(e.seq()),
                times.format(e.at()),
                e.actor(),
                e.actorName(),
                e.source(),
                e.kind().label(),
                e.subject(),
                e.act(),
                e.detail(),
                e.keptKey() == null ? "" : e.keptKey(),
                hex(e.keptDigest()),
                hex(e.previous()),
                e.digestHex());
    }

    private String json(TrailEntry e) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("seq", e.seq());
        node.put("at", times.format(e.at()));
        node.put("actor", e.actor());
        node.put("actorName", e.actorName());
        node.put("source", e.source());
        node.put("kind", e.kind().name());
        node.put("subject", e.subject());
        node.put("act", e.act());
        node.put("detail", e.detail());
        node.put("keptKey", e.keptKey());
        node.put("keptDigest", e.keptDigest() == null ? null : hex(e.keptDigest()));
        node.put("previous", hex(e.previous()));
        node.put("digest", e.digestHex());
        return node + "\n";
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }

    /** A cell that a spreadsheet would take for a formula is led by an apostrophe. */
    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell)
                        .map(cell ->
                                cell.matches("(?s).*[\",\\r\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flush(Writer out) {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
