package org.gongkai.search;

import java.util.Objects;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.document.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; null stands for all.
 *
 * @param words as typed: parts separated by spaces must all be found, quotation marks keep a part together; empty for everything
 * @param officialWord 机关代字, or part of it; empty for any
 * @param column with everything below it
 * @param year of publication
 * @param page counted from 1
 * @param size results on a page
 */
public record Question(
        String words,
        String officialWord,
        @Nullable Integer officialYear,
        @Nullable Integer officialSerial,
        @Nullable AgencyCode agency,
        @Nullable Genre genre,
        @Nullable Integer year,
        @Nullable Validity validity,
        @Nullable ColumnPath column,
        Order order,
        int page,
        int size) {

    private static final int USUAL = 20;

    /** 排序. */
    public enum Order {
        /** 相关度: what is in force no more stands below. */
        RELEVANCE("按相关度"),
        /** 发布时间: the newest first. */
        DATE("按发布时间");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Question {
        Objects.requireNonNull(words);
        page = Math.max(1, page);
        if (size < 1 || size > 200) {
            throw new IllegalArgumentException("size " + size);
        }
    }

    /** Everything public, the newest first. */
    public static Question everything() {
        return new Question("", "", null, null, null, null, null, null, null, Order.DATE, 1, USUAL);
    }

    /** Words, the likeliest first. */
    public static Question about(String words) {
        return new Question(words, "", null, null, null, null, null, null, null, Order.RELEVANCE, 1, USUAL);
    }

    public Question page(int wanted) {
        return new Question(
                words,
                officialWord,
                officialYear,
                officialSerial,
                agency,
                genre,
                year,
                validity,
                column,
                order,
                wanted,
                size);
    }

    public Question order(Order wanted) {
        return new Question(
                words,
                officialWord,
                officialYear,
                officialSerial,
                agency,
                genre,
                year,
                validity,
                column,
                wanted,
                page,
                size);
    }

    /** Narrower; what is null stays open. */
    public Question in(
            @Nullable AgencyCode organ,
            @Nullable Genre kind,
            @Nullable Integer publishedIn,
            @Nullable Validity state,
            @Nullable ColumnPath place) {
        return new Question(
                words,
                officialWord,
                officialYear,
                officialSerial,
                organ,
                kind,
                publishedIn,
                state,
                place,
                order,
                page,
                size);
    }

    /** By the three parts of the document number. */
    public Question numbered(String word, @Nullable Integer numberYear, @Nullable Integer serial) {
        return new Question(words, word, numberYear, serial, agency, genre, year, validity, column, order, page, size);
    }

    public Question size(int wanted) {
        return new Question(
                words,
                officialWord,
                officialYear,
                officialSerial,
                agency,
                genre,
                year,
                validity,
                column,
                order,
                page,
                wanted);
    }

    /** Whether nothing is asked: every public item is an answer. */
    public boolean isOpen() {
        return words.isBlank() && officialWord.isBlank() && officialYear == null && officialSerial == null;
    }
}
