package org.gongkai.request;

import java.util.List;
import org.gongkai.vault.BlobId;

/**
 * 随卷的办理记录: a case as data, to be read into another installation. Holds everything personal of the case in clear, the query
 * code too: whoever gets it seals it before it is written anywhere.
 *
 * @param content JSON; {@link TakingOverCase} reads it
 * @param files the files its facts name, those that proved identity left out
 */
public record CarriedCase(RequestNumber number, byte[] content, List<BlobId> files) {

    public CarriedCase {
        files = List.copyOf(files);
    }
}
