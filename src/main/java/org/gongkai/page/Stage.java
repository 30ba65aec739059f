package org.gongkai.page;

/**
 * One step of a procedure and how far it has come; told in words (part {@code stages.jte}).
 *
 * @param name e.g. 征求意见
 * @param state done, going on, or still to come
 * @param when a date or a sentence about one; empty for nothing
 */
public record Stage(String name, State state, String when) {

    /** How far the step has come. */
    public enum State {
        DONE("已完成"),
        NOW("正在进行"),
        NEXT("尚未开始");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static Stage done(String name, String when) {
        return new Stage(name, State.DONE, when);
    }

    public static Stage now(String name, String when) {
        return new Stage(name, State.NOW, when);
    }

    public static Stage next(String name, String when) {
        return new Stage(name, State.NEXT, when);
    }
}
