package org.gongkai.gazette;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.document.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * 一期公报.
 *
 * @param total 总第 n 期
 * @param dated on its cover
 * @param items in the order of the contents
 * @param release null while it is being compiled
 * @param corrections 更正, the oldest first
 */
public record Issue(
        IssueNumber number,
        int total,
        LocalDate dated,
        List<Item> items,
        @Nullable Release release,
        List<Correction> corrections) {

    public Issue {
        items = List.copyOf(items);
        corrections = List.copyOf(corrections);
    }

    /**
     * One document of the issue.
     *
     * @param position from 1
     * @param section heading in the contents
     * @param officialNumber 发文字号; empty where it has none
     * @param version of the edition that was picked or printed
     * @param digest SHA-256 of that edition's words, hexadecimal
     * @param page on which it begins; null before it is released
     */
    public record Item(
            int position,
            String section,
            DocumentNumber document,
            String title,
            String officialNumber,
            String agencyName,
            int version,
            String digest,
            @Nullable Integer page) {}

    /**
     * 发行: what was released, never to change.
     *
     * @param by who released it
     * @param sheets pages of the files, cover and contents included
     */
    public record Release(LocalDateTime at, String by, Copy pdf, Copy ofd, int sheets) {}

    /**
     * A printed file.
     *
     * @param blob name in the vault
     * @param digest SHA-256 of the file, hexadecimal
     */
    public record Copy(String blob, long bytes, String digest) {}

    /** 更正: what the printed text of the issue has wrong. */
    public record Correction(String words, String by, LocalDateTime at) {}

    public boolean isReleased() {
        return release != null;
    }

    /** {@code 2024年第1号（总第1号）}, as on the cover. */
    public String label() {
        return number.label() + "（总第" + total + "号）";
    }

    /** The items under their headings, in order. */
    public Map<String, List<Item>> sections() {
        Map<String, List<Item>> sections = new LinkedHashMap<>();
        items.forEach(item -> sections.computeIfAbsent(item.section(), section -> new java.util.ArrayList<>())
                .add(item));
        return sections;
    }
}
