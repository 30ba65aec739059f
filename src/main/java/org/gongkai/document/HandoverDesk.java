package org.gongkai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.paper.Block;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Printed;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.paper.Signature;
import org.gongkai.paper.Table;
import org.gongkai.paper.TableFile;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 移送清单, to read and to print: each office sees its own, the county's office, leaders and inspectors all. */
@Service
@Transactional(readOnly = true)
public class HandoverDesk {

    static final String LIST = """
            select h.*, r.received_on, r.received_by, r.number as receipt_number, r.picture
            from handover h left join handover_receipt r on r.handover_id = h.id""";

    private static final List<String> HEADS = List.of("序号", "题名", "发文字号", "责任机关", "成文日期", "公开日期", "索引号");
    private static final List<Double> SHARES = List.of(0.6, 4.0, 2.0, 2.0, 1.3, 1.3, 2.0);
    private static final double TYPE = 9;

    private final JdbcClient sql;
    private final Documents documents;
    private final Agencies agencies;
    private final HandingOver handing;
    private final Vault vault;

    HandoverDesk(JdbcClient sql, Documents documents, Agencies agencies, HandingOver handing, Vault vault) {
        this.sql = sql;
        this.documents = documents;
        this.agencies = agencies;
        this.handing = handing;
        this.vault = vault;
    }

    /**
     * What waits to be handed to a place.
     *
     * @param oldest first day of publication among them; null when nothing waits
     */
    public record Waiting(
            ReadingPlace place, long items, @Nullable LocalDate oldest, boolean overdue) {}

    /** A list whole. */
    public record Whole(Handover list, String from, List<Handover.Item> items) {}

    private boolean seesAll(Actor by) {
        return by.isSystem() || by.has(Role.LEADER) || by.has(Role.INSPECTOR) || handing.mayHandOverAll(by);
    }

    private String scope(Actor by) {
        by.require(seesAll(by) || handing.mayHandOver(by) || (by.agency() != null && by.has(Role.REVIEWER)), "查看移送清单");
        String agency = by.agency();
        return seesAll(by) || agency == null ? "" : agency;
    }

    /** What waits, place by place. */
    public List<Waiting> waiting(Actor by) {
        String scope = scope(by);
        List<Waiting> waiting = new ArrayList<>();
        for (ReadingPlace place : ReadingPlace.values()) {
            waiting.add(sql.sql("select count(*) as items, min(p.published_at)::date as oldest " + HandingOver.WAITING)
                    .param("scope", scope)
                    .param("place", place.name())
                    .query((row, n) -> {
                        LocalDate oldest = row.getObject("oldest", LocalDate.class);
                        return new Waiting(
                                place,
                                row.getLong("items"),
                                oldest,
                                oldest != null
                                        && oldest.plusMonths(HandingOver.WAITING_MONTHS)
                                                .isBefore(documents.today()));
                    })
                    .single());
        }
        return waiting;
    }

    /** The lists, the newest first, at most two hundred. */
    public List<Handover> lists(Actor by) {
        return sql.sql(LIST + " where :scope = '' or h.scope = :scope order by h.id desc limit 200")
                .param("scope", scope(by))
                .query(HandoverDesk::handover)
                .list();
    }

    /** Whether the receipt of a list is overdue today. */
    public boolean isOverdue(Handover list) {
        return list.receipt() == null && list.receiptDue().isBefore(documents.today());
    }

    /** One list; empty when there is none the person may see. */
    public Optional<Whole> open(long id, Actor by) {
        String scope = scope(by);
        return sql.sql(LIST + " where h.id = :id and (:scope = '' or h.scope = :scope)")
                .param("id", id)
                .param("scope", scope)
                .query(HandoverDesk::handover)
                .optional()
                .map(list -> new Whole(list, from(list), items(id)));
    }

    private String from(Handover list) {
        return list.scope().isEmpty()
                ? agencies.findCounty().map(Agency::name).orElse("全县")
                : agencies.find(new AgencyCode(list.scope())).map(Agency::name).orElse(list.scope());
    }

    /** The picture of the receipt. */
    public Optional<byte[]> picture(long id, Actor by) {
        return open(id, by)
                .flatMap(whole -> sql.sql(
                                "select picture from handover_receipt where handover_id = ? and picture is not null")
                        .param(id)
                        .query(String.class)
                        .optional())
                .flatMap(blob -> vault.open(new BlobId(blob)))
                .map(HandoverDesk::read);
    }

    private static byte[] read(InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list as a workbook. */
    public byte[] table(Whole whole) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = TableFile.to(out).sheet("移送清单", TableFile.Column.of(HEADS, 8, 60, 26, 30, 12, 12, 30))) {
            int place = 0;
            for (Handover.Item item : whole.items()) {
                file.row(
                        ++place,
                        item.title(),
                        item.officialNumber(),
                        item.agencyName(),
                        item.madeOn(),
                        item.publishedOn(),
                        item.indexNumber());
            }
        }
        return out.toByteArray();
    }

    /** The list on paper, with lines for the receiver to sign. */
    public Printed print(Whole whole) {
        Handover list = whole.list();
        List<List<Table.Cell>> rows = new ArrayList<>();
        rows.add(HEADS.stream().map(Table.Cell::head).toList());
        int place = 0;
        for (Handover.Item item : whole.items()) {
            rows.add(List.of(
                    Table.Cell.data(Integer.toString(++place)),
                    Table.Cell.data(item.title()).aligned(Table.Align.START),
                    Table.Cell.data(item.officialNumber() == null ? "" : item.officialNumber()),
                    Table.Cell.data(item.agencyName()).aligned(Table.Align.START),
                    Table.Cell.data(item.madeOn() == null ? "" : item.madeOn().toString()),
                    Table.Cell.data(item.publishedOn().toString()),
                    Table.Cell.data(item.indexNumber())));
        }
        List<Block> body = List.of(
                new Block.Paragraph("按照《中华人民共和国政府信息公开条例》第二十五条，现移送"
                        + ChineseDates.date(list.firstDay()) + "至" + ChineseDates.date(list.lastDay()) + "主动公开的政府信息"
                        + list.items() + "条，供公众查阅。"),
                new Block.Grid(new Table("移送清单", SHARES, 1, TYPE, rows)),
                new Block.Line("接收单位：" + list.receiver()),
                new Block.Line("签收人：　　　　　　　　　　签收日期：　　　年　　月　　日"));
        return PrintingPaper.print(
                OfficialPaper.plain("政府信息移送清单")
                        .to(list.receiver())
                        .saying(body)
                        .signed(new Signature(whole.from(), list.madeOn(), true)),
                PaperFormat.PDF);
    }

    private List<Handover.Item> items(long id) {
        return sql.sql("select * from handover_item where handover_id = ? order by position")
                .param(id)
                .query((row, n) -> new Handover.Item(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("agency_name"),
                        row.getString("official_number"),
                        row.getString("index_number"),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("published_on", LocalDate.class)))
                .list();
    }

    static Handover handover(ResultSet row, int n) throws SQLException {
        LocalDate received = row.getObject("received_on", LocalDate.class);
        return new Handover(
                row.getLong("id"),
                row.getString("scope"),
                ReadingPlace.valueOf(row.getString("place")),
                row.getString("receiver"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("items"),
                row.getObject("made_on", LocalDate.class),
                row.getString("actor_name"),
                received == null
                        ? null
                        : new Handover.Receipt(
                                received,
                                row.getString("received_by"),
                                row.getString("receipt_number"),
                                row.getString("picture") != null));
    }
}
