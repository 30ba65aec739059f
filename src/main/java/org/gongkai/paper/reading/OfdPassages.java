package org.gongkai.paper.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** OFD (GB/T 33190): the lines of each page, from its text objects by their places. Lengths are millimetres. */
final class OfdPassages {

    private static final Pattern PAGE =
            Pattern.compile("(?:.*/)?Doc_\\d+/Pages/Page_(\\d{1,4})/Content\\.xml", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_PAGE =
            Pattern.compile(".*/(?:Pages|Tpls|Annots)/.*\\.xml", Pattern.CASE_INSENSITIVE);
    private static final int MOST_CODES = 400_000;

    private OfdPassages() {}

    private record Code(double x, double y, double size, String text) {}

    static List<Passage> of(byte[] file) throws Refusal {
        TreeMap<String, byte[]> pages = new TreeMap<>();
        Zip.unpack(file, name -> ANY_PAGE.matcher(name).matches()).forEach((name, content) -> {
            Matcher page = PAGE.matcher(name);
            pages.put(
                    page.matches() ? String.format("%06d", Integer.parseInt(page.group(1)) + 1) : "x" + name, content);
        });
        List<Passage> passages = new ArrayList<>();
        for (var page : pages.entrySet()) {
            String number = page.getKey();
            String place = number.startsWith("x") ? "附加内容" : "第" + Integer.parseInt(number) + "页";
            Codes codes = new Codes();
            Xml.walk(page.getValue(), codes);
            String text = lines(codes.codes);
            if (!text.isBlank()) {
                passages.add(Passage.of(place, text));
            }
        }
        return passages;
    }

    private static String lines(List<Code> codes) {
        List<Code> sorted = new ArrayList<>(codes);
        sorted.sort(Comparator.comparingDouble(Code::y));
        StringBuilder text = new StringBuilder();
        List<Code> line = new ArrayList<>();
        for (Code code : sorted) {
            if (!line.isEmpty() && code.y() - line.getFirst().y() > 0.6 * code.size()) {
                addLine(text, line);
                line.clear();
            }
            line.add(code);
        }
        addLine(text, line);
        return text.toString().stripTrailing();
    }

    private static void addLine(StringBuilder text, List<Code> line) {
        line.sort(Comparator.comparingDouble(Code::x));
        double reach = Double.NaN;
        for (Code code : line) {
            if (code.x() - reach > 0.6 * code.size()) {
                text.append(' ');
            }
            text.append(code.text());
            double wide = code.text()
                    .chars()
                    .mapToDouble(c -> c >= 0x2E80 ? code.size() : code.size() / 2)
                    .sum();
            reach = code.x() + wide;
        }
        text.append('\n');
    }

    private static final class Codes implements Xml.Visitor {
        private final List<Code> codes = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private double left;
        private double top;
        private double size = 4;
        private double x;
        private double y;
        private boolean inCode;

        @Override
        public void begin(String name, XMLStreamReader at) {
            if (name.equals("TextObject")) {
                String[] box = Xml.attribute(at, "Boundary").strip().split("\\s+");
                left = box.length == 4 ? number(box[0], 0) : 0;
                top = box.length == 4 ? number(box[1], 0) : 0;
                size = number(Xml.attribute(at, "Size"), 4);
                x = 0;
                y = 0;
            } else if (name.equals("TextCode")) {
                x = number(Xml.attribute(at, "X"), x);
                y = number(Xml.attribute(at, "Y"), y);
                text.setLength(0);
                inCode = true;
            }
        }

        private static double number(String value, double otherwise) {
            try {
                return Double.parseDouble(value);
            } catch (NumberFormatException none) {
                return otherwise;
            }
        }

        @Override
        public void text(String words) {
            text.append(inCode ? words : "");
        }

        @Override
        public void end(String name) {
            if (name.equals("TextCode")) {
                inCode = false;
                if (!text.isEmpty() && codes.size() < MOST_CODES) {
                    codes.add(new Code(left + x, top + y, size, text.toString()));
                }
            }
        }
    }
}
