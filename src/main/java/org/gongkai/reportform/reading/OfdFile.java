package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.Xml;
import org.gongkai.paper.reading.Zip;

/** OFD (GB/T 33190): text objects of the pages, by the places of their characters. Lengths are millimetres. */
final class OfdFile {

    private static final Pattern PAGE =
            Pattern.compile("(?:.*/)?Doc_\\d+/Pages/Page_(\\d{1,4})/Content\\.xml", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_PAGE = Pattern.compile(".*/Pages/.*\\.xml", Pattern.CASE_INSENSITIVE);
    private static final int MOST_GLYPHS = 600_000;
    private static final int MOST_RULES = 40_000;

    private OfdFile() {}

    /** @param byRules whether tables are read by the rules that are drawn around their cells */
    static List<Line> read(byte[] file, boolean byRules) throws Refusal {
        Map<String, byte[]> parts =
                Zip.unpack(file, name -> ANY_PAGE.matcher(name).matches());
        TreeMap<String, byte[]> pages = new TreeMap<>();
        parts.forEach((name, content) -> {
            Matcher page = PAGE.matcher(name);
            pages.put(page.matches() ? String.format("%06d", Integer.parseInt(page.group(1))) : "x" + name, content);
        });
        List<Line> lines = new ArrayList<>();
        int glyphs = 0;
        for (byte[] content : pages.values()) {
            Page page = new Page();
            Xml.walk(content, page);
            glyphs += page.glyphs.size();
            if (byRules) {
                RuledPage.addTo(lines, page.glyphs, page.rulings);
            } else {
                PageLines.addTo(lines, page.glyphs);
            }
            if (glyphs > MOST_GLYPHS) {
                throw new Refusal("OFD 中的文字过多，不像是一份年度报告，未读取。");
            }
        }
        if (glyphs < 20) {
            throw new Refusal("OFD 中没有文字，多半是扫描的图片，请提供含文字的文件。");
        }
        return lines;
    }

    private static final class Page implements Xml.Visitor {
        private final List<PageLines.Glyphs> glyphs = new ArrayList<>();
        private final List<Ruling> rulings = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private double[] boundary = {0, 0, 0, 0};
        private double[] matrix = {1, 0, 0, 1, 0, 0};
        private double size = 4;
        private double x;
        private double y;
        private List<Double> steps = List.of();
        private boolean inCode;
        private boolean inPath;

        @Override
        public void begin(String name, XMLStreamReader at) {
            if (name.equals("PathObject")) {
                boundary = numbers(Xml.attribute(at, "Boundary"), 4, new double[] {0, 0, 0, 0});
                matrix = numbers(Xml.attribute(at, "CTM"), 6, new double[] {1, 0, 0, 1, 0, 0});
            } else if (name.equals("AbbreviatedData")) {
                text.setLength(0);
                inPath = true;
            } else if (name.equals("TextObject")) {
                boundary = numbers(Xml.attribute(at, "Boundary"), 4, new double[] {0, 0, 0, 0});
                matrix = numbers(Xml.attribute(at, "CTM"), 6, new double[] {1, 0, 0, 1, 0, 0});
                size = numbers(Xml.attribute(at, "Size"), 1, new double[] {4})[0];
                x = 0;
                y = 0;
            } else if (name.equals("TextCode")) {
                x = numbers(Xml.attribute(at, "X"), 1, new double[] {x})[0];
                y = numbers(Xml.attribute(at, "Y"), 1, new double[] {y})[0];
                steps = steps(Xml.attribute(at, "DeltaX"));
                text.setLength(0);
                inCode = true;
            }
        }

        @Override
        public void text(String words) {
            if (inCode || inPath) {
                text.append(words);
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("TextCode")) {
                inCode = false;
                put();
            } else if (name.equals("AbbreviatedData")) {
                inPath = false;
                rule(text.toString().strip().split("\\s+"));
            }
        }

        private void put() {
            double at = x;
            for (int i = 0; i < text.length() && glyphs.size() <= MOST_GLYPHS; i++) {
                char c = text.charAt(i);
                double natural = c >= 0x2E80 ? size : size / 2;
                double step = i < steps.size() ? steps.get(i) : natural;
                if (!Character.isWhitespace(c)) {
                    double left = boundary[0] + matrix[0] * at + matrix[2] * y + matrix[4];
                    double base = boundary[1] + matrix[1] * at + matrix[3] * y + matrix[5];
                    double scale = Math.max(0.01, Math.abs(matrix[0]));
                    glyphs.add(new PageLines.Glyphs(
                            String.valueOf(c),
                            points(left),
                            points(base),
                            points(Math.min(natural, Math.abs(step)) * scale),
                            points(size * scale)));
                }
                at += step;
            }
        }

        /** The straight pieces of a path; at a curve it is left. */
        private void rule(String[] words) {
            double fromX = 0;
            double fromY = 0;
            for (int i = 0; i + 2 < words.length && "MSL".contains(words[i]) && rulings.size() < MOST_RULES; i += 3) {
                double toX = number(words[i + 1]);
                double toY = number(words[i + 2]);
                if (words[i].equals("L")) {
                    Ruling rule = Ruling.between(
                            placeX(fromX, fromY), placeY(fromX, fromY), placeX(toX, toY), placeY(toX, toY));
                    if (rule != null) {
                        rulings.add(rule);
                    }
                }
                fromX = toX;
                fromY = toY;
            }
        }

        private double placeX(double atX, double atY) {
            return points(boundary[0] + matrix[0] * atX + matrix[2] * atY + matrix[4]);
        }

        private double placeY(double atX, double atY) {
            return points(boundary[1] + matrix[1] * atX + matrix[3] * atY + matrix[5]);
        }

        private static double points(double millimetres) {
            return millimetres * 72 / 25.4;
        }

        /** Widths as OFD writes them: numbers, and "g 3 4.2" for three times 4.2. */
        private static List<Double> steps(String written) {
            List<Double> steps = new ArrayList<>();
            String[] words = written.strip().split("\\s+");
            for (int i = 0; i < words.length && steps.size() < 10_000; i++) {
                if (words[i].equals("g") && i + 2 < words.length) {
                    int times = (int) Math.min(10_000, number(words[i + 1]));
                    double step = number(words[i + 2]);
                    for (int n = 0; n < times; n++) {
                        steps.add(step);
                    }
                    i += 2;
                } else if (!words[i].isEmpty()) {
                    steps.add(number(words[i]));
                }
            }
            return steps;
        }

        private static double number(String word) {
            try {
                double number = Double.parseDouble(word);
                return Double.isFinite(number) ? number : 0;
            } catch (NumberFormatException strange) {
                return 0;
            }
        }

        private static double[] numbers(String written, int count, double[] otherwise) {
            String[] words = written.strip().split("\\s+");
            return words.length < count || written.isBlank()
                    ? otherwise
                    : Arrays.stream(words)
                            .limit(count)
                            .mapToDouble(Page::number)
                            .toArray();
        }
    }
}
