package org.gongkai.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 核验结果: what a verification found.
 *
 * @param entries how many entries were looked at
 * @param first when the first of them was made; null for none
 * @param last when the last was; null for none
 * @param things how many stored things and rows were compared with the trail
 * @param anchors how many anchors were compared
 * @param breaks what does not fit, the first {@value #MOST_TOLD} of it
 * @param breakCount how many do not fit in all
 */
public record TrailVerdict(
        long entries,
        @Nullable Instant first,
        @Nullable Instant last,
        long things,
        long anchors,
        List<Break> breaks,
        long breakCount) {

    static final int MOST_TOLD = 200;

    /**
     * One thing that does not fit.
     *
     * @param kind a word for programs, for example {@code changed}
     * @param where place in the chain, or the key of a stored thing
     * @param text one Chinese sentence
     */
    public record Break(Kind kind, String where, String text) {}

    /** What may not fit. */
    public enum Kind {
        /** 条目被改动. */
        CHANGED,
        /** 条目被删除. */
        MISSING,
        /** 次序被改动. */
        REORDERED,
        /** 末尾被截断. */
        CUT_OFF,
        /** 末尾被添加. */
        ADDED,
        /** 整段被重写. */
        REWRITTEN,
        /** 锚点文件不在. */
        NO_ANCHORS,
        /** 所记的事实被改动. */
        FACT_CHANGED,
        /** 所记的事实被删除. */
        FACT_MISSING,
        /** 事实没有留痕. */
        FACT_UNTRACED,
        /** 绕过本系统改动了数据. */
        BYPASSED,
        /** 封存记录被改动. */
        SEALS_CHANGED,
        /** 表的改动登记被停用. */
        UNWATCHED
    }

    /** Whether everything fits. */
    public boolean intact() {
        return breakCount == 0;
    }
}
