package org.gongkai.document;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.proof.Finding;
import org.gongkai.proof.Masking;
import org.gongkai.review.CountyWords;
import org.gongkai.review.WithheldDocuments;
import org.gongkai.review.WithheldDocuments.Named;
import org.gongkai.vault.SealedBox;
import org.springframework.stereotype.Component;

/**
 * Reads title, body and attachments of a document for what must not go out. The words are those of
 * {@link CountyWords}.
 */
@Component
class ProofReading {

    private static final String KIND = "proof";
    private static final int MARK = 32;
    private static final int MOST = 200;
    private static final int MOST_ROUNDS = 5;

    private final SealedBox box;
    private final CountyWords words;
    private final WithheldDocuments withheld;

    ProofReading(SealedBox box, CountyWords words, WithheldDocuments withheld) {
        this.box = box;
        this.words = words;
        this.withheld = withheld;
    }

    /** The alarms of a text, each once, at most 200, without what was cleared of them. */
    List<ProofAlarm> alarms(PublishingChecks.Text text) {
        return alarms(text, withheld.now().namedIn(text.all()));
    }

    /** The same where it is known which withheld documents the text names (C07). */
    List<ProofAlarm> alarms(PublishingChecks.Text text, List<Named> named) {
        Map<String, ProofAlarm> alarms = new LinkedHashMap<>();
        read(text.number(), "标题", text.title(), false, alarms);
        read(text.number(), "正文", text.body(), true, alarms);
        for (PublishingChecks.TextOfFile file : text.files()) {
            String place = "附件“" + file.name() + "”";
            read(text.number(), place, file.text(), true, alarms);
            if (file.text().isBlank() && file.name().matches("(?i).*\\.(pdf|ofd|jpe?g|png|gif|tiff?|mp4|webm)")) {
                boolean film = file.name().matches("(?i).*\\.(mp4|webm)");
                boolean picture = file.name().matches("(?i).*\\.(jpe?g|png|gif|tiff?)");
                ProofAlarm silent = new ProofAlarm(
                        mark(text.number(), "NOT_CHECKABLE", file.name() + "|" + file.bytes()),
                        place,
                        film ? "视频" : picture ? "图片" : "没有文字",
                        "",
                        film
                                ? "视频里说的、写的程序听不出、读不出，请从头看一遍有没有个人信息。"
                                : picture ? "图片上的字程序读不出来，请看一遍有没有个人信息。" : "没有读出文字，多半是扫描件，请看一遍有没有个人信息。",
                        null);
                alarms.putIfAbsent(silent.mark(), silent);
            }
        }
        for (Named one : named) {
            ProofAlarm quoting = new ProofAlarm(
                    mark(text.number(), "WITHHELD", one.number().value()),
                    "全文",
                    "引用了登记为非公开的文件",
                    one.title(),
                    "审查表 " + one.number() + "：主动公开的信息不得载有非公开内容，请核实能不能这样引用。",
                    null);
            alarms.putIfAbsent(quoting.mark(), quoting);
        }
        return List.copyOf(alarms.values());
    }

    /** The text with what stands in the way of publishing hidden; what is only hinted at stays. */
    String masked(String text) {
        String masked = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Finding> alarms = personal(masked);
            if (alarms.isEmpty()) {
                return masked;
            }
            masked = Masking.of(masked, alarms);
        }
        return masked;
    }

    /** Personal data in a text that stands in the way of publishing it, in order. */
    List<Finding> personal(String text) {
        return words.today().personal(text).stream().filter(Finding::isAlarm).toList();
    }

    private void read(DocumentNumber number, String where, String text, boolean lines, Map<String, ProofAlarm> alarms) {
        for (Finding finding : words.today().read(text)) {
            if (!finding.isAlarm() || alarms.size() >= MOST) {
                continue;
            }
            String mark = mark(number, finding.kind().name(), finding.found());
            String place = lines ? where + "第" + line(text, finding.start()) + "行" : where;
            alarms.putIfAbsent(
                    mark, new ProofAlarm(mark, place, finding.kind().label(), shown(finding), finding.why(), null));
        }
    }

    private static String shown(Finding finding) {
        String words = finding.kind().personal() ? finding.remedy() : finding.found();
        return words.replaceAll("\\s+", " ").strip();
    }

    private static long line(String text, int offset) {
        return 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** A keyed digest: the words cannot be guessed from it. */
    private String mark(DocumentNumber number, String kind, String words) {
        byte[] digest = box.blindIndex(KIND, number.value() + "|" + kind + "|" + words);
        return HexFormat.of().formatHex(digest).substring(0, MARK);
    }
}
