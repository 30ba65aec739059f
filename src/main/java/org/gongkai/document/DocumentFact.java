package org.gongkai.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.gongkai.review.SecrecyAnswers;
import org.jspecify.annotations.Nullable;

/** What happened to a document. Facts are kept for ever. */
public sealed interface DocumentFact {

    /** The day it happened. */
    LocalDate on();

    /** 起草: a document or a new edition of it was begun. */
    record EditionBegun(LocalDate on, int version) implements DocumentFact {}

    /** 初审: the drafter has checked it and hands it on. */
    record Submitted(LocalDate on, int version) implements DocumentFact {}

    /** 复审 passed. @param secrecy 保密审查, question by question; null in facts from before it was asked */
    record Checked(LocalDate on, int version, @Nullable SecrecyAnswers secrecy) implements DocumentFact {}

    /** 退回: sent back to the drafter. */
    record SentBack(LocalDate on, int version, String reason) implements DocumentFact {}

    /** 终审 passed, to be published at that time. */
    record Scheduled(LocalDate on, int version, LocalDateTime at) implements DocumentFact {}

    /** 公开. @param index its index number */
    record Published(LocalDate on, int version, String index, String title) implements DocumentFact {}

    /** 撤下. */
    record WasWithdrawn(LocalDate on, WithdrawalReason reason, String words) implements DocumentFact {}

    /** 废止. @param by number of the document that repeals it; null where another text does, named in {@code basis} */
    record Repealed(LocalDate on, LocalDate from, @Nullable DocumentNumber by, String basis) implements DocumentFact {}

    /** 修改. @param by number of the document that amends it; null where another text does, named in {@code basis} */
    record Amended(LocalDate on, LocalDate from, @Nullable DocumentNumber by, String basis) implements DocumentFact {}

    /** 放弃: the edition being worked on is set aside; it is kept. */
    record Abandoned(LocalDate on, int version, String reason) implements DocumentFact {}

    /** 接收历史信息: it was public elsewhere since that time. @param index its index number here */
    record TakenOver(LocalDate on, LocalDateTime publishedAt, String index, String title) implements DocumentFact {}

    /** 对应标准目录: the rows of the standard catalogues it satisfies from now on. @param codes e.g. {@code 24-07} */
    record StandardsSet(LocalDate on, List<String> codes) implements DocumentFact {
        public StandardsSet {
            codes = List.copyOf(codes);
        }
    }

    /** 移动栏目 is a new edition; this is another address that leads here. */
    record AddressAdded(LocalDate on, String alias) implements DocumentFact {}
}
