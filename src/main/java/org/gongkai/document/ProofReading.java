package org.gongkai.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.proof.Finding;
import org.gongkai.proof.Masking;
import org.gongkai.proof.Proofreading;
import org.gongkai.proof.WordingRules;
import org.gongkai.vault.SealedBox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads title, body and attachments of a document for what must not go out (R-41). A county's own words lie in {@code
 * ${gongkai.data}/wording/*.txt} and are read again each day.
 */
@Component
class ProofReading {

    private static final Logger LOG = LoggerFactory.getLogger(ProofReading.class);
    private static final String KIND = "proof";
    private static final int MARK = 32;
    private static final int MOST = 200;
    private static final int MOST_ROUNDS = 5;

    private final SealedBox box;
    private final Clock clock;
    private final Path own;
    private volatile @Nullable Day day;

    private record Day(LocalDate on, Proofreading proofreading) {}

    ProofReading(SealedBox box, Clock clock, @Value("${gongkai.data:data}") String data) {
        this.box = box;
        this.clock = clock;
        this.own = Path.of(data).resolve("wording");
    }

    /** The alarms of a text, each once, at most 200, without what was cleared of them. */
    List<ProofAlarm> alarms(PublishingChecks.Text text) {
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
        return today().personal(text).stream().filter(Finding::isAlarm).toList();
    }

    private void read(DocumentNumber number, String where, String text, boolean lines, Map<String, ProofAlarm> alarms) {
        for (Finding finding : today().read(text)) {
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

    private Proofreading today() {
        LocalDate today = LocalDate.now(clock);
        Day known = day;
        if (known == null || !known.on().equals(today)) {
            known = new Day(today, Proofreading.with(rules(), today));
            day = known;
        }
        return known.proofreading();
    }

    private WordingRules rules() {
        WordingRules rules = WordingRules.shipped();
        for (Path file : ownFiles()) {
            try {
                rules = rules.and(
                        WordingRules.parse(Files.readString(file, StandardCharsets.UTF_8), file.getFileName() + ""));
            } catch (IOException | IllegalArgumentException wrong) {
                // one wrong line must not stop the checks of the whole county
                LOG.warn("表述规则表没有采用：{}", wrong.getMessage());
            }
        }
        return rules;
    }

    private List<Path> ownFiles() {
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return new ArrayList<>(
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList());
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("表述规则目录不能读取：{}", unreadable.getMessage());
            return List.of();
        }
    }
}
