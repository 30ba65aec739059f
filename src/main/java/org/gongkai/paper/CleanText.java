package org.gongkai.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a text holds that no paper shows: control characters, tabs, marks of direction and of byte order. */
final class CleanText {

    /** Signs that look like the more common one; the fonts hold that one only. */
    private static final Map<Integer, String> TWINS = Map.ofEntries(
            Map.entry(0x09, " "),
            Map.entry(0xA0, " "),
            Map.entry(0x2002, " "),
            Map.entry(0x2003, "　"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2012, "–"),
            Map.entry(0x2027, "·"),
            Map.entry(0x30FB, "·"),
            Map.entry(0x22EF, "…"),
            Map.entry(0x2215, "／"),
            Map.entry(0x301C, "～"));

    private CleanText() {}

    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                clean.append('\n');
            } else if (isRadical(c)) {
                clean.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else if (TWINS.containsKey(c)) {
                clean.append(TWINS.get(c));
            } else if (!unseen(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** Radicals and compatibility characters look like the characters that people mean. */
    private static boolean isRadical(int c) {
        return c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF;
    }

    private static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> c == 0xFFFE || c == 0xFFFF;
        };
    }

    static OfficialPaper of(OfficialPaper paper) {
        return new OfficialPaper(
                paper.style(),
                of(paper.issuer()),
                of(paper.number()),
                of(paper.title()),
                of(paper.recipient()),
                blocks(paper.body()),
                paper.attachments().stream().map(CleanText::of).toList(),
                of(paper.signature()),
                of(paper.note()));
    }

    private static @Nullable Signature of(@Nullable Signature signature) {
        return signature == null ? null : new Signature(of(signature.organ()), signature.on(), signature.sealed());
    }

    /** A text of several lines becomes as many paragraphs. */
    private static List<Block> blocks(List<Block> blocks) {
        List<Block> clean = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading ->
                    clean.add(new Block.Heading(
                            heading.level(), of(heading.text()).replace('\n', ' ')));
                case Block.Paragraph words ->
                    of(words.text()).lines().map(Block.Paragraph::new).forEach(clean::add);
                case Block.Line words ->
                    of(words.text()).lines().map(Block.Line::new).forEach(clean::add);
                case Block.NewPage same -> clean.add(same);
                case Block.Barcode same -> clean.add(same);
                case Block.Grid grid -> clean.add(new Block.Grid(of(grid.table())));
            }
        }
        return clean;
    }

    private static Table of(Table table) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (List<Table.Cell> row : table.rows()) {
            rows.add(row.stream()
                    .map(c -> new Table.Cell(of(c.text()), c.columns(), c.rows(), c.role(), c.align()))
                    .toList());
        }
        return new Table(of(table.name()), table.widths(), table.headRows(), table.size(), rows);
    }

    /** Every text of a paper. */
    static Stream<String> texts(OfficialPaper paper) {
        List<String> texts = new ArrayList<>(
                List.of(paper.issuer(), paper.number(), paper.title(), paper.recipient(), paper.note()));
        texts.addAll(paper.attachments());
        Signature signature = paper.signature();
        if (signature != null) {
            texts.add(signature.organ());
        }
        for (Block block : paper.body()) {
            switch (block) {
                case Block.Heading heading -> texts.add(heading.text());
                case Block.Paragraph words -> texts.add(words.text());
                case Block.Line words -> texts.add(words.text());
                case Block.NewPage ignored -> {}
                case Block.Barcode ignored -> {}
                case Block.Grid grid -> grid.table().rows().forEach(row -> row.forEach(c -> texts.add(c.text())));
            }
        }
        return texts.stream();
    }
}
