package org.gongkai.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 移交: one handing over of a case file to the archive.
 *
 * @param receiver name of the archive or the archiving office
 * @param files how many files the manifest lists
 * @param bytes size of the zip
 * @param manifestSha256 digest of its {@code manifest.json}, hexadecimal
 * @param manifestSm3 the same with SM3
 * @param receipt null until the archive has confirmed
 */
public record CaseTransfer(
        long id,
        String receiver,
        int files,
        long bytes,
        String manifestSha256,
        String manifestSm3,
        Instant madeAt,
        String madeBy,
        @Nullable Receipt receipt) {

    /** 接收回执. */
    public record Receipt(String number, LocalDate on, String recordedBy) {}
}
