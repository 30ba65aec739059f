package org.gongkai.review;

import java.util.List;
import org.springframework.stereotype.Component;

/** 非公开文件, for other rooms: whether a text names one that the register withholds, by title or number (C07). */
@Component
public class WithheldDocuments {

    private final ReviewStore store;

    WithheldDocuments(ReviewStore store) {
        this.store = store;
    }

    /** Those that are withheld at this moment, to look for in many texts. One statement. */
    public Withheld now() {
        return new Withheld(store.withheld());
    }

    /** Keys of what is withheld. */
    public static final class Withheld {
        private final List<Keyed> all;

        private Withheld(List<Keyed> all) {
            this.all = all;
        }

        /** Those that the text names, brackets, spaces and signs aside. */
        public List<Named> namedIn(String text) {
            if (all.isEmpty()) {
                return List.of();
            }
            String key = QuotedTitles.textKey(text);
            return all.stream()
                    .filter(one -> !one.titleKey().isEmpty() && key.contains(one.titleKey())
                            || !one.numberKey().isEmpty() && key.contains(one.numberKey()))
                    .map(one -> new Named(one.number(), one.title()))
                    .toList();
        }
    }

    /** A withheld document. @param title for the organ's own people only */
    public record Named(ReviewNumber number, String title) {}

    /** A withheld document as it is looked for; an empty key is too short to tell anything. */
    record Keyed(ReviewNumber number, String title, String titleKey, String numberKey) {}
}
