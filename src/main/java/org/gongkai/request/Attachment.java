package org.gongkai.request;

import org.gongkai.vault.BlobId;

/**
 * A file of a case.
 *
 * @param id where the vault keeps it
 * @param name as the sender called it, without a path
 * @param mediaType as found in its content
 * @param bytes its size
 */
public record Attachment(BlobId id, String name, String mediaType, long bytes) {}
