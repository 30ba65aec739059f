package org.gongkai.audit;

import java.time.Instant;
import java.util.HexFormat;
import org.gongkai.page.Trace;
import org.jspecify.annotations.Nullable;

/**
 * 留痕条目: one act, in its place in the chain.
 *
 * @param seq its place, from 1 without gaps
 * @param at when, to the microsecond
 * @param actor username, {@code @citizen}, or {@code @system:…}
 * @param source network address the request came from; empty for none
 * @param keptKey names the stored thing it tells of; null for none
 * @param keptDigest SM3 of that thing's content; null for none
 * @param previous digest of the entry before it; 32 zero bytes for the first
 * @param digest SM3 over all of the above
 */
public record TrailEntry(
        long seq,
        Instant at,
        String actor,
        String actorName,
        String source,
        Trace.Kind kind,
        String subject,
        String act,
        String detail,
        @Nullable String keptKey,
        byte @Nullable [] keptDigest,
        byte[] previous,
        byte[] digest) {

    /** The digest it must have. */
    byte[] computedDigest() {
        return new Sm3()
                .number(seq)
                .number(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000))
                .text(actor)
                .text(actorName)
                .text(source)
                .text(kind.name())
                .text(subject)
                .text(act)
                .text(detail)
                .text(keptKey == null ? "" : keptKey)
                .bytes(keptDigest == null ? new byte[0] : keptDigest)
                .bytes(previous)
                .digest();
    }

    TrailEntry sealed() {
        return new TrailEntry(
                seq,
                at,
                actor,
                actorName,
                source,
                kind,
                subject,
                act,
                detail,
                keptKey,
                keptDigest,
                previous,
                computedDigest());
    }

    /** The digest in lower-case hexadecimal, as exports and anchors show it. */
    public String digestHex() {
        return HexFormat.of().formatHex(digest);
    }
}
