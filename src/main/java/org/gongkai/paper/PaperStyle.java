package org.gongkai.paper;

/** 版式: which head a paper carries (GB/T 9704-2012). */
public enum PaperStyle {
    /** 公文格式: the issuer in red, the number below it, a red rule (7.2). */
    DOCUMENT,
    /** 信函格式: the issuer in red between two red double rules, no number on the first page (10.1). */
    LETTER,
    /** No head: reports, lists, records. */
    PLAIN
}
