package org.gongkai.document.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.Xml;
import org.gongkai.paper.reading.Zip;

/** Pictures that the pages of an OFD show (GB/T 33190 图像对象), each page from its top; PNG and JPEG only. Lengths are millimetres. */
final class OfdPictures {

    private static final Pattern PAGE =
            Pattern.compile("(.*?)(Doc_\\d+)/Pages/Page_(\\d{1,4})/Content\\.xml", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESOURCES = Pattern.compile("(.*?)(Doc_\\d+)/\\w*Res\\.xml", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEDIA = Pattern.compile(".*Doc_\\d+/.*\\.(png|jpe?g)", Pattern.CASE_INSENSITIVE);
    private static final double PAGE_AREA = 210.0 * 297.0;
    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final Map<String, byte[]> files;
    private final Map<String, String> media = new HashMap<>();
    private final LaidOutPictures found = new LaidOutPictures();
    private final Set<String> seen = new HashSet<>();

    private record Shown(String resource, double top, double width, double height) {}

    private OfdPictures(Map<String, byte[]> files) {
        this.files = files;
    }

    /** A file whose text was read already. */
    static LaidOutPictures of(byte[] file) throws Refusal {
        OfdPictures reading = new OfdPictures(Zip.unpack(
                file,
                name -> PAGE.matcher(name).matches()
                        || RESOURCES.matcher(name).matches()
                        || MEDIA.matcher(name).matches()));
        reading.resources();
        reading.pages();
        return reading.found;
    }

    private void resources() throws Refusal {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Matcher name = RESOURCES.matcher(file.getKey());
            if (name.matches()) {
                String home = name.group(1) + name.group(2);
                Xml.walk(file.getValue(), new Media(home));
            }
        }
    }

    /** Where each picture of the resources lies: {@code Doc_0#5 → Doc_0/Res/image_1.png}. */
    private final class Media implements Xml.Visitor {
        private final String home;
        private final StringBuilder text = new StringBuilder();
        private String base = "";
        private String id = "";

        Media(String home) {
            this.home = home;
        }

        @Override
        public void begin(String name, XMLStreamReader at) {
            text.setLength(0);
            if (name.equals("Res")) {
                base = Xml.attribute(at, "BaseLoc").strip();
            } else if (name.equals("MultiMedia")) {
                id = Xml.attribute(at, "ID").strip();
            }
        }

        @Override
        public void text(String words) {
            text.append(words);
        }

        @Override
        public void end(String name) {
            if (name.equals("MediaFile")) {
                String path = text.toString().strip();
                String full = path.startsWith("/")
                        ? path.substring(1)
                        : home + "/" + (base.isEmpty() ? "" : base + "/") + path;
                media.put(home + "#" + id, full.replace("//", "/"));
            }
        }
    }

    private void pages() throws Refusal {
        Map<Integer, String> pages = new TreeMap<>();
        files.keySet().forEach(name -> {
            Matcher page = PAGE.matcher(name);
            if (page.matches()) {
                pages.putIfAbsent(Integer.parseInt(page.group(3)) + 1, name);
            }
        });
        for (Map.Entry<Integer, String> page : pages.entrySet()) {
            Images images = new Images();
            Xml.walk(files.getOrDefault(page.getValue(), new byte[0]), images);
            Matcher name = PAGE.matcher(page.getValue());
            String home = name.matches() ? name.group(1) + name.group(2) : "";
            images.shown.sort(Comparator.comparingDouble(Shown::top));
            images.shown.forEach(one -> add(page.getKey(), home, one));
        }
    }

    private void add(int page, String home, Shown one) {
        double least = LaidOutPictures.LEAST_POINTS / POINTS_A_MILLIMETRE;
        if (one.width() < least || one.height() < least) {
            return;
        }
        if (one.width() * one.height() / PAGE_AREA > LaidOutPictures.WHOLE_PAGE) {
            found.scan();
            return;
        }
        String path = media.getOrDefault(home + "#" + one.resource(), "");
        if (!seen.add(path)) {
            return;
        }
        byte[] content = files.getOrDefault(path, new byte[0]);
        if (begins(content, PNG)) {
            found.add(page, content, "png");
        } else if (begins(content, JPEG)) {
            found.add(page, content, "jpg");
        } else {
            found.leaveBehind();
        }
    }

    private static boolean begins(byte[] content, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= content.length || content[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class Images implements Xml.Visitor {
        private static final int MOST = 500;
        private final List<Shown> shown = new ArrayList<>();

        @Override
        public void begin(String name, XMLStreamReader at) {
            if (name.equals("ImageObject") && shown.size() < MOST) {
                String[] box = Xml.attribute(at, "Boundary").strip().split("\\s+");
                if (box.length == 4) {
                    shown.add(new Shown(
                            Xml.attribute(at, "ResourceID").strip(), number(box[1]), number(box[2]), number(box[3])));
                }
            }
        }

        private static double number(String value) {
            try {
                return Double.parseDouble(value);
            } catch (NumberFormatException none) {
                return 0;
            }
        }
    }
}
