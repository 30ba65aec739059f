package org.gongkai.paper.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** PPTX: the paragraphs of each slide, then of the speaker's notes. */
final class SlidePassages {

    private static final Pattern PART = Pattern.compile("ppt/(slides/slide|notesSlides/notesSlide)(\\d{1,4})\\.xml");
    private static final int MOST = 100_000;

    private SlidePassages() {}

    static List<Passage> of(byte[] file) throws Refusal {
        Map<String, byte[]> slides = new TreeMap<>();
        Zip.unpack(file, name -> PART.matcher(name).matches()).forEach((name, content) -> {
            Matcher part = PART.matcher(name);
            if (part.matches()) {
                String kind = part.group(1).startsWith("notes") ? "备注" : "幻灯片";
                slides.put(kind + String.format("%04d", Integer.parseInt(part.group(2))), content);
            }
        });
        List<Passage> passages = new ArrayList<>();
        for (Map.Entry<String, byte[]> slide : slides.entrySet()) {
            String place = slide.getKey().replaceFirst("0{1,3}(?=\\d)", "");
            Xml.walk(slide.getValue(), new Xml.Visitor() {
                private final StringBuilder words = new StringBuilder();
                private boolean inText;

                @Override
                public void begin(String name, XMLStreamReader at) {
                    inText = name.equals("t");
                }

                @Override
                public void text(String text) {
                    words.append(inText ? text : "");
                }

                @Override
                public void end(String name) {
                    inText = false;
                    if (name.equals("p")) {
                        if (!words.toString().isBlank() && passages.size() < MOST) {
                            passages.add(Passage.of(place, words.toString()));
                        }
                        words.setLength(0);
                    }
                }
            });
        }
        return passages;
    }
}
