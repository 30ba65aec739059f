package org.gongkai.exchange;

import java.util.List;

/**
 * 核验结果 of a case file.
 *
 * @param number of the case, empty where the manifest cannot be read
 * @param kind what it was made for, in Chinese
 * @param madeAt ISO instant
 * @param manifest digests of {@code manifest.json}, to be compared with the record of the transfer
 * @param files what the manifest lists, in its order
 * @param facts what happened to the case, in order: day, title, who
 * @param faults in Chinese, each naming the file; empty when everything is as it was made
 */
public record CaseFileVerdict(
        String number,
        String title,
        String agency,
        String kind,
        String madeAt,
        String madeBy,
        ManifestDigests manifest,
        List<ListedFile> files,
        List<ListedFact> facts,
        List<String> faults) {

    public CaseFileVerdict {
        files = List.copyOf(files);
        facts = List.copyOf(facts);
        faults = List.copyOf(faults);
    }

    public boolean intact() {
        return faults.isEmpty();
    }

    /** Hexadecimal. */
    public record ManifestDigests(String sha256, String sm3) {}

    /** @param page in the volume, 0 where it is not bound */
    public record ListedFile(String path, String title, long bytes, int page) {}

    public record ListedFact(String on, String title, String by) {}

    static CaseFileVerdict unreadable(String fault) {
        return new CaseFileVerdict(
                "", "", "", "", "", "", new ManifestDigests("", ""), List.of(), List.of(), List.of(fault));
    }
}
