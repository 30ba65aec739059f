package org.gongkai.command;

import java.util.concurrent.TimeUnit;

/** 进度 of a long run on standard error: a line every few seconds, none for a short one. */
final class Progress {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(3);

    private final Streams streams;
    private final int all;
    private final long began = System.nanoTime();
    private long spokenAt = began;
    private int done;

    Progress(Streams streams, int all) {
        this.streams = streams;
        this.all = all;
    }

    void step() {
        done++;
        long now = System.nanoTime();
        if (all > 1 && done < all && now - spokenAt > PAUSE) {
            long left = (now - began) / done * (all - done);
            streams.err()
                    .println("已读 " + done + " / " + all + "，大约还要 " + (TimeUnit.NANOSECONDS.toSeconds(left) + 1) + " 秒");
            spokenAt = now;
        }
    }
}
