package org.gongkai.reportform.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A report as an old Word file ({@code .doc}, {@code .wps}), written by hand after [MS-DOC]: one piece of text, every paragraph with its own
 * page of properties, tables with merged cells. No library writes such files from nothing.
 */
final class OldWordPages {

    private static final int TEXT_BEGINS = 0x600;
    private static final int PAGE = 512;
    private static final char CELL_END = 7;
    private static final int VERTICAL_MERGE = 0x20;
    private static final int VERTICAL_RESTART = 0x40;

    /** A paragraph with its properties: null outside tables, empty in a cell, the shape of the row at its end. */
    private record Paragraph(String text, byte[] properties) {}

    private final List<Paragraph> paragraphs = new ArrayList<>();

    byte[] write(List<Object> parts) {
        for (Object part : parts) {
            if (part instanceof Grid grid) {
                grid.places().forEach(this::row);
                paragraph("");
            } else {
                paragraph((String) part);
            }
        }
        return file();
    }

    private void paragraph(String text) {
        paragraphs.add(new Paragraph(text + '\r', new byte[] {0, 0}));
    }

    private void row(List<Grid.Place> row) {
        ByteBuffer edges = buffer(2 * row.size() + 2);
        ByteBuffer cells = buffer(20 * row.size());
        int count = 0;
        edges.putShort((short) 0);
        for (int c = 0; c < row.size(); c++) {
            Grid.Place place = row.get(c);
            if (place.first()) {
                paragraphs.add(
                        new Paragraph((place.firstRow() ? place.cell().text() : "") + CELL_END, inTable(new byte[0])));
                int merge = place.cell().high() == 1 ? 0 : VERTICAL_MERGE | (place.firstRow() ? VERTICAL_RESTART : 0);
                cells.position(20 * count);
                cells.putShort((short) merge);
                count++;
                edges.putShort(
                        (short) (600 * Math.min(row.size(), c + place.cell().wide())));
            }
        }
        ByteBuffer shape = buffer(2 + 2 + 1 + 2 * (count + 1) + 20 * count);
        shape.putShort((short) 0xD608); // sprmTDefTable
        shape.putShort((short) (shape.capacity() - 3));
        shape.put((byte) count);
        shape.put(edges.array(), 0, 2 * (count + 1));
        shape.put(cells.array(), 0, 20 * count);
        paragraphs.add(new Paragraph("" + CELL_END, inTable(shape.array())));
    }

    /** Style 0, in a table of level 1, and at the end of a row its shape. */
    private static byte[] inTable(byte[] shape) {
        ByteBuffer properties = buffer(2 + 3 + 6 + (shape.length == 0 ? 0 : 3 + shape.length));
        properties.putShort((short) 0);
        properties.putShort((short) 0x2416).put((byte) 1); // sprmPFInTable
        properties.putShort((short) 0x6649).putInt(1); // sprmPItap
        if (shape.length > 0) {
            properties.putShort((short) 0x2417).put((byte) 1).put(shape); // sprmPFTtp
        }
        return properties.array();
    }

    // ---- the file

    private byte[] file() {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(p -> text.append(p.text()));
        byte[] characters = text.toString().getBytes(StandardCharsets.UTF_16LE);
        int end = TEXT_BEGINS + characters.length;
        int firstPage = (end + PAGE - 1) / PAGE;
        ByteBuffer word = buffer((firstPage + 1 + paragraphs.size()) * PAGE);
        word.position(TEXT_BEGINS);
        word.put(characters);
        characterPage(word, firstPage * PAGE, end);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        header(word, end, text.length());
        place(word, 1, table, styles());
        place(word, 6, table, sections(text.length()));
        place(word, 12, table, plex(List.of(TEXT_BEGINS, end), List.of(firstPage)));
        place(word, 13, table, paragraphPages(word, firstPage + 1));
        place(word, 15, table, new byte[4]); // fonts: none
        place(word, 31, table, new byte[500]); // document properties
        place(word, 33, table, pieces(text.length()));
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(word.array()), "WordDocument");
            files.createDocument(new ByteArrayInputStream(table.toByteArray()), "1Table");
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void header(ByteBuffer word, int end, int characters) {
        word.putShort(0, (short) 0xA5EC);
        word.putShort(2, (short) 0x00C1);
        word.putShort(6, (short) 0x0804);
        word.putShort(10, (short) 0x1200); // the table stream is 1Table; characters of two bytes
        word.putShort(12, (short) 0x00BF);
        word.putInt(24, TEXT_BEGINS);
        word.putInt(28, end);
        word.putShort(32, (short) 14);
        word.putShort(62, (short) 22);
        word.putInt(64, word.capacity());
        word.putInt(76, characters);
        word.putShort(152, (short) 0x5D);
    }

    /** Puts a structure into the table stream and says where it is. */
    private static void place(ByteBuffer word, int index, ByteArrayOutputStream table, byte[] structure) {
        word.putInt(154 + 8 * index, table.size());
        word.putInt(158 + 8 * index, structure.length);
        table.writeBytes(structure);
    }

    /** One run of characters without properties. */
    private static void characterPage(ByteBuffer word, int at, int end) {
        word.putInt(at, TEXT_BEGINS);
        word.putInt(at + 4, end);
        word.put(at + PAGE - 1, (byte) 1);
    }

    private byte[] paragraphPages(ByteBuffer word, int firstPage) {
        List<Integer> begins = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        int from = TEXT_BEGINS;
        for (Paragraph paragraph : paragraphs) {
            int page = firstPage + pages.size();
            int at = page * PAGE;
            int to = from + 2 * paragraph.text().length();
            byte[] properties = paragraph.properties();
            int length = properties.length + properties.length % 2;
            int place = (PAGE - 2 - length - 2) / 2 * 2;
            word.putInt(at, from);
            word.putInt(at + 4, to);
            word.put(at + 8, (byte) (place / 2));
            word.put(at + place, (byte) 0);
            word.put(at + place + 1, (byte) (length / 2));
            word.position(at + place + 2);
            word.put(properties);
            word.put(at + PAGE - 1, (byte) 1);
            begins.add(from);
            pages.add(page);
            from = to;
        }
        begins.add(from);
        return plex(begins, pages);
    }

    private static byte[] plex(List<Integer> positions, List<Integer> values) {
        ByteBuffer plex = buffer(4 * (positions.size() + values.size()));
        positions.forEach(plex::putInt);
        values.forEach(plex::putInt);
        return plex.array();
    }

    /** A sheet of one style that says nothing. */
    private static byte[] styles() {
        ByteBuffer sheet = buffer(2 + 18 + 2);
        sheet.putShort((short) 18);
        sheet.putShort((short) 1);
        sheet.putShort((short) 10);
        return sheet.array();
    }

    private static byte[] sections(int characters) {
        ByteBuffer sections = buffer(8 + 12);
        sections.putInt(0).putInt(characters).putShort((short) 0).putInt(-1);
        return sections.array();
    }

    private static byte[] pieces(int characters) {
        ByteBuffer pieces = buffer(5 + 8 + 8);
        pieces.put((byte) 2).putInt(16).putInt(0).putInt(characters);
        pieces.putShort((short) 0).putInt(TEXT_BEGINS).putShort((short) 0);
        return pieces.array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
