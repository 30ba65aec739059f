package org.gongkai.page;

/** A state as a word, a shape and a colour; the colour alone never tells. */
public record Badge(String word, Tone tone) {

    /** How the state is to be felt; each tone has its own shape. */
    public enum Tone {
        /** 平常: nothing to do. Ring. */
        PLAIN,
        /** 按期: in time. Dot. */
        GOOD,
        /** 将到期: soon. Half-filled dot. */
        SOON,
        /** 超期: overdue, or in force no more. Triangle. */
        BAD,
        /** 中止计算: the clock rests. Two bars. */
        RESTING,
        /** 办结: done. Tick. */
        DONE
    }

    public static Badge plain(String word) {
        return new Badge(word, Tone.PLAIN);
    }

    public static Badge good(String word) {
        return new Badge(word, Tone.GOOD);
    }

    public static Badge soon(String word) {
        return new Badge(word, Tone.SOON);
    }

    public static Badge bad(String word) {
        return new Badge(word, Tone.BAD);
    }

    public static Badge resting(String word) {
        return new Badge(word, Tone.RESTING);
    }

    public static Badge done(String word) {
        return new Badge(word, Tone.DONE);
    }
}
