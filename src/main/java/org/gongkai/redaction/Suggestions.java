package org.gongkai.redaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.paper.RedactionBox;
import org.gongkai.paper.SeenPage;
import org.gongkai.proof.Finding;
import org.gongkai.proof.Proofreading;
import org.gongkai.request.Agent;
import org.gongkai.request.Applicant;
import org.gongkai.request.ConsultationFile;
import org.gongkai.request.RequestFile;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Ground;

/** 建议遮盖: the persons of the case by name, and what any text shows to be personal data. */
final class Suggestions {

    private static final int MOST = 200;

    private Suggestions() {}

    /** Those on one page that no box covers yet, in reading order. */
    static List<Suggestion> of(SeenPage page, RequestFile file, List<Redaction.Box> boxes, LocalDate today) {
        List<Suggestion> found = new ArrayList<>();
        words(file).forEach((word, what) -> {
            Matcher at = spaced(word).matcher(page.text());
            while (at.find() && found.size() < MOST) {
                add(found, what, page, at.start(), at.end());
            }
        });
        for (Finding finding : Proofreading.on(today).read(page.text())) {
            if (finding.kind().personal() && found.size() < MOST) {
                add(found, finding.kind().label(), page, finding.start(), finding.end());
            }
        }
        List<Suggestion> open = new ArrayList<>();
        for (Suggestion one : found) {
            boolean covered = boxes.stream().anyMatch(box -> covers(box, one.box()))
                    || open.stream().anyMatch(other -> same(other.box(), one.box()));
            if (!covered) {
                open.add(one);
            }
        }
        return open;
    }

    private static void add(List<Suggestion> found, String what, SeenPage page, int start, int end) {
        String text = page.text().substring(start, end).replace("\n", "");
        for (RedactionBox box : page.boxes(start, end, Ground.THIRD_PARTY.article())) {
            found.add(new Suggestion(what, text, box, Ground.THIRD_PARTY));
        }
    }

    /** The names and numbers of the persons of the case, with what they are. */
    private static Map<String, String> words(RequestFile file) {
        Map<String, String> words = new LinkedHashMap<>();
        Applicant who = file.applicant();
        put(words, who.name(), "申请人");
        put(words, who.legalRepresentative(), "法定代表人");
        put(words, who.contactPerson(), "联系人");
        put(words, who.proofNumber(), "证件号码");
        put(words, who.phone(), "电话");
        put(words, who.email(), "电子邮箱");
        put(words, who.address(), "地址");
        Agent agent = who.agent();
        if (agent != null) {
            put(words, agent.name(), "代理人");
            put(words, agent.proofNumber(), "代理人证件号码");
            put(words, agent.phone(), "代理人电话");
        }
        for (ConsultationFile asked : file.consultations()) {
            if (asked.who() == Consulted.THIRD_PARTY) {
                put(words, asked.name(), "第三方");
                for (String contact : asked.contact().split("[\\s，,；;、]+", -1)) {
                    put(words, contact, "第三方联系方式");
                }
            }
        }
        return words;
    }

    private static void put(Map<String, String> words, String word, String what) {
        String plain = word.strip();
        if (plain.codePointCount(0, plain.length()) >= 2) {
            words.putIfAbsent(plain, what);
        }
    }

    /** The word also where blanks or a line end stand between its characters. */
    private static Pattern spaced(String word) {
        return Pattern.compile(word.replaceAll("\\s+", "")
                .codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("\\s*")));
    }

    private static boolean covers(Redaction.Box box, RedactionBox wanted) {
        return box.page() == wanted.page()
                && box.x() <= wanted.x() + 1
                && box.y() <= wanted.y() + 1
                && box.x() + box.width() >= wanted.x() + wanted.width() - 1
                && box.y() + box.height() >= wanted.y() + wanted.height() - 1;
    }

    private static boolean same(RedactionBox one, RedactionBox other) {
        return one.x() <= other.x() + 0.5
                && one.y() <= other.y() + 0.5
                && one.x() + one.width() >= other.x() + other.width() - 0.5
                && one.y() + one.height() >= other.y() + other.height() - 0.5;
    }
}
