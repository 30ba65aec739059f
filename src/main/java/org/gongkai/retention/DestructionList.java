package org.gongkai.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.page.KeptFiles;
import org.jspecify.annotations.Nullable;

/**
 * 销毁清册.
 *
 * @param number for example {@code xh-zfb-2026-0001}
 * @param office code of the organ
 * @param items the oldest first
 * @param acts what was done, in order
 */
public record DestructionList(
        long id,
        String number,
        String office,
        KeptFiles.Kind kind,
        LocalDate drawnOn,
        State state,
        List<Item> items,
        List<Act> acts) {

    /** Where it stands. */
    public enum State {
        DRAWN("待批准"),
        APPROVED("已批准待销毁"),
        REFUSED("不批准"),
        DONE("已销毁");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One file.
     *
     * @param keptUntil last day of its term
     * @param leftOut why it was taken off; null when it was not
     */
    public record Item(
            String file,
            LocalDate closedOn,
            LocalDate keptUntil,
            @Nullable String leftOut,
            boolean destroyed) {}

    /** One step. @param words may be empty */
    public record Act(Type type, String words, String actor, String actorName, Instant at) {

        /** What can be done. */
        public enum Type {
            DRAWN("编制清册"),
            LEFT_OUT("留下一件"),
            APPROVED("批准"),
            REFUSED("不批准"),
            DESTROYED("销毁");

            private final String label;

            Type(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    List<String> approvers() {
        return acts.stream()
                .filter(act -> act.type() == Act.Type.APPROVED)
                .map(Act::actor)
                .toList();
    }

    String drawer() {
        return acts.getFirst().actor();
    }

    /** How many files are to be, or were, destroyed. */
    public long wanted() {
        return items.stream().filter(item -> item.leftOut() == null).count();
    }
}
