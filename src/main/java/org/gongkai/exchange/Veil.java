package org.gongkai.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.request.ConsultationFile;
import org.gongkai.request.RequestFile;
import org.gongkai.statute.Consulted;

/** 隐名: takes the names and contacts of persons other than the applicant out of every text of a case file (PIPL 5, 6). */
final class Veil {

    private record Hidden(String text, String instead) {}

    private final List<Hidden> hidden;

    private Veil(List<Hidden> hidden) {
        this.hidden = hidden;
    }

    /** Hides nothing. */
    static Veil none() {
        return new Veil(List.of());
    }

    /** Hides the third parties of the case: 第三方A, B, … as their consultations are lettered. */
    static Veil overThirdParties(RequestFile file) {
        List<Hidden> hidden = new ArrayList<>();
        for (ConsultationFile one : file.consultations()) {
            if (one.who() == Consulted.THIRD_PARTY) {
                add(hidden, one.name(), "第三方" + one.ref());
                for (String contact : one.contact().split("[\\s，,；;、]+", -1)) {
                    add(hidden, contact, "（联系方式略）");
                }
                add(hidden, one.evidence(), "（送达凭证存原卷）");
            }
        }
        hidden.sort(Comparator.comparingInt((Hidden h) -> h.text().length()).reversed()); // the longest name first
        return new Veil(hidden);
    }

    private static void add(List<Hidden> hidden, String text, String instead) {
        if (text.strip().length() >= 2) {
            hidden.add(new Hidden(text.strip(), instead));
        }
    }

    /** The text without what is hidden. */
    String over(String text) {
        String veiled = text;
        for (Hidden one : hidden) {
            veiled = veiled.replace(one.text(), one.instead());
        }
        return veiled;
    }

    boolean hidesNothing() {
        return hidden.isEmpty();
    }
}
