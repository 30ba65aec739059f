package org.gongkai.exchange;

import java.util.List;
import org.gongkai.document.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param place where it was found
 * @param number what it is here; null where it was not taken, and in a preview
 * @param why every reason it was not taken; empty where it was or would be
 */
public record ImportedItem(
        String place, String title, Result result, @Nullable DocumentNumber number, List<String> why) {

    /** How it ended. */
    public enum Result {
        /** Taken now. */
        TAKEN("已导入"),
        /** In a preview: nothing speaks against it. */
        WOULD_BE_TAKEN("可以导入"),
        /** Taken by an earlier run. */
        TAKEN_BEFORE("以前已导入"),
        REFUSED("未导入");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public ImportedItem {
        why = List.copyOf(why);
    }
}
