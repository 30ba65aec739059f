package org.gongkai.vault;

/** What became of a file that was handed in. */
public sealed interface Keeping {

    /**
     * The file is on disk.
     *
     * @param id its name
     * @param mediaType its type as found in the content, for example {@code image/jpeg}
     * @param bytes its size
     */
    record Kept(BlobId id, String mediaType, long bytes) implements Keeping {}

    /**
     * Nothing was kept.
     *
     * @param mediaType the type found in the content, as far as it was read
     */
    record NotKept(Why why, String mediaType) implements Keeping {}

    /** Why a file was not kept. */
    enum Why {
        EMPTY,
        TOO_LARGE,
        TYPE_NOT_ACCEPTED
    }
}
