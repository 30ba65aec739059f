package org.gongkai.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.paper.LaidPage.Ink;

/** OFD (GB/T 33190-2016): the pages as text, lines and embedded fonts. Lengths are millimetres. */
final class OfdPrinter {

    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final Map<Ink, String> COLOURS =
            new EnumMap<>(Map.of(Ink.BLACK, "0 0 0", Ink.RED, "230 0 18", Ink.FAINT, "224 191 191"));

    private final LaidPaper paper;
    private final Fonts fonts;
    private final Map<EmbeddedFont, Set<Integer>> used = new EnumMap<>(EmbeddedFont.class);
    private final ZipPackage zip = new ZipPackage();
    private int lastId = EmbeddedFont.values().length;

    private OfdPrinter(LaidPaper paper, Fonts fonts) {
        this.paper = paper;
        this.fonts = fonts;
    }

    static byte[] print(LaidPaper paper, Fonts fonts) {
        return new OfdPrinter(paper, fonts).file();
    }

    private byte[] file() {
        StringBuilder index = new StringBuilder();
        StringBuilder[] contents = new StringBuilder[paper.pages().size()];
        int[] pageIds = new int[contents.length];
        for (int i = 0; i < contents.length; i++) {
            pageIds[i] = lastId + 1;
            index.append("<ofd:Page ID=\"" + ++lastId + "\" BaseLoc=\"Pages/Page_" + i + "/Content.xml\"/>");
            contents[i] = page(paper.pages().get(i));
        }
        zip.add("OFD.xml", entry());
        zip.add(
                "Doc_0/Document.xml",
                HEAD + "<ofd:Document" + NAMESPACE + "><ofd:CommonData><ofd:MaxUnitID>" + lastId
                        + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                        + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>" + index
                        + "</ofd:Pages>" + outlines(pageIds) + "</ofd:Document>");
        zip.add("Doc_0/PublicRes.xml", resources());
        used.forEach((font, characters) -> zip.add("Doc_0/Res/" + font.file(), fonts.subset(font, characters)));
        for (int i = 0; i < contents.length; i++) {
            zip.add("Doc_0/Pages/Page_" + i + "/Content.xml", contents[i].toString());
        }
        return zip.bytes();
    }

    private String outlines(int[] pageIds) {
        if (paper.bookmarks().isEmpty()) {
            return "";
        }
        StringBuilder xml = new StringBuilder("<ofd:Outlines>");
        for (LaidPaper.Bookmark bookmark : paper.bookmarks()) {
            xml.append("<ofd:OutlineElem Title=\"" + XmlText.escape(bookmark.name())
                    + "\"><ofd:Actions><ofd:Action Event=\"CLICK\"><ofd:Goto><ofd:Dest Type=\"Fit\" PageID=\""
                    + pageIds[bookmark.page()] + "\"/></ofd:Goto></ofd:Action></ofd:Actions></ofd:OutlineElem>");
        }
        return xml.append("</ofd:Outlines>").toString();
    }

    private String entry() {
        OfficialPaper content = paper.paper();
        String id = UUID.nameUUIDFromBytes(
                        String.join("\n", CleanText.texts(content).toList()).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        Signature signature = content.signature();
        String date = signature == null || signature.on() == null
                ? ""
                : "<ofd:CreationDate>" + signature.on() + "</ofd:CreationDate>";
        String author =
                content.issuer().isEmpty() ? "" : "<ofd:Author>" + XmlText.escape(content.issuer()) + "</ofd:Author>";
        return HEAD + "<ofd:OFD" + NAMESPACE + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>"
                + id
                + "</ofd:DocID><ofd:Title>" + XmlText.escape(content.name()) + "</ofd:Title>" + author + date
                + "</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    }

    private String resources() {
        StringBuilder xml = new StringBuilder(HEAD + "<ofd:Res" + NAMESPACE + " BaseLoc=\"Res\"><ofd:Fonts>");
        used.keySet()
                .forEach(font -> xml.append("<ofd:Font ID=\"" + id(font) + "\" FontName=\"" + font.family()
                        + "\" FamilyName=\"" + font.family() + "\" Charset=\"unicode\"><ofd:FontFile>" + font.file()
                        + "</ofd:FontFile></ofd:Font>"));
        return xml.append("</ofd:Fonts></ofd:Res>").toString();
    }

    private static int id(EmbeddedFont font) {
        return font.ordinal() + 1;
    }

    private StringBuilder page(LaidPage laid) {
        StringBuilder xml = new StringBuilder(
                HEAD + "<ofd:Page" + NAMESPACE + "><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area>"
                        + "<ofd:Content><ofd:Layer ID=\"" + ++lastId + "\" Type=\"Body\">");
        for (LaidPage.Mark mark : laid.marks()) {
            switch (mark) {
                case LaidPage.Run run -> text(xml, run);
                case LaidPage.Rule rule -> rule(xml, rule);
                case LaidPage.Circle circle -> circle(xml, circle);
            }
        }
        return xml.append("</ofd:Layer></ofd:Content></ofd:Page>");
    }

    private void text(StringBuilder xml, LaidPage.Run run) {
        if (run.text().isEmpty()) {
            return;
        }
        int[] characters = run.text().codePoints().toArray();
        Set<Integer> known = used.computeIfAbsent(run.font(), f -> new TreeSet<>());
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            known.add(characters[i]);
            if (i < characters.length - 1) {
                double step = fonts.width(run.font(), characters[i]) * run.size() + run.spacing();
                steps.append(i == 0 ? "" : " ").append(mm(step));
                if (Character.isSupplementaryCodePoint(characters[i])) {
                    steps.append(" 0"); // one step for each half of the pair
                }
            }
        }
        double heavier = run.face().heavier() * run.size();
        String colour = Objects.requireNonNull(COLOURS.get(run.ink()));
        xml.append("<ofd:TextObject ID=\"" + ++lastId + "\" Boundary=\"" + mm(run.x()) + " " + mm(run.y() - run.size())
                + " " + mm(run.width() + 1) + " " + mm(run.size() * 1.3) + "\" Font=\"" + id(run.font()) + "\" Size=\""
                + mm(run.size()) + "\"");
        if (heavier > 0) {
            xml.append(" Stroke=\"true\" LineWidth=\"" + mm(heavier) + "\"");
        }
        xml.append("><ofd:FillColor Value=\"" + colour + "\"/>");
        if (heavier > 0) {
            xml.append("<ofd:StrokeColor Value=\"" + colour + "\"/>");
        }
        xml.append("<ofd:TextCode X=\"0\" Y=\"" + mm(run.size()) + "\"");
        if (!steps.isEmpty()) {
            xml.append(" DeltaX=\"" + steps + "\"");
        }
        xml.append(">" + XmlText.escape(run.text()) + "</ofd:TextCode></ofd:TextObject>");
    }

    private void rule(StringBuilder xml, LaidPage.Rule rule) {
        double left = Math.min(rule.x1(), rule.x2()) - rule.thickness() / 2;
        double top = Math.min(rule.y1(), rule.y2()) - rule.thickness() / 2;
        path(
                xml,
                new double[] {
                    left,
                    top,
                    Math.abs(rule.x2() - rule.x1()) + rule.thickness(),
                    Math.abs(rule.y2() - rule.y1()) + rule.thickness()
                },
                rule.thickness(),
                rule.ink(),
                "",
                "M " + mm(rule.x1() - left) + " " + mm(rule.y1() - top) + " L " + mm(rule.x2() - left) + " "
                        + mm(rule.y2() - top));
    }

    private void circle(StringBuilder xml, LaidPage.Circle circle) {
        double r = circle.radius();
        String across = mm(2 * r) + " " + mm(r);
        String radii = " " + mm(r) + " " + mm(r) + " 0 0 1 ";
        path(
                xml,
                new double[] {circle.x() - r, circle.y() - r, 2 * r, 2 * r},
                circle.thickness(),
                circle.ink(),
                " DashPattern=\"1.4 1\"",
                "M " + across + " A" + radii + mm(0) + " " + mm(r) + " A" + radii + across);
    }

    private void path(StringBuilder xml, double[] boundary, double thickness, Ink ink, String dashes, String data) {
        xml.append("<ofd:PathObject ID=\"" + ++lastId + "\" Boundary=\"" + mm(boundary[0]) + " " + mm(boundary[1]) + " "
                + mm(boundary[2]) + " " + mm(boundary[3]) + "\" LineWidth=\"" + mm(thickness) + "\"" + dashes
                + "><ofd:StrokeColor Value=\"" + Objects.requireNonNull(COLOURS.get(ink)) + "\"/><ofd:AbbreviatedData>"
                + data + "</ofd:AbbreviatedData></ofd:PathObject>");
    }

    /** Points as millimetres, to the thousandth. */
    private static String mm(double points) {
        BigDecimal number = BigDecimal.valueOf(points / Measures.PER_MM)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
