package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.time.Instant;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportPart;

/** 编制记录: what people did to a report; append-only. */
sealed interface ReportFact {

    /** 撰写: the words of one part. */
    record Written(ReportPart part, String text) implements ReportFact {}

    /** 恢复模板: the part follows the template again. */
    record Unwritten(ReportPart part) implements ReportFact {}

    /** 人工调整. */
    record FigureSet(CellName cell, BigDecimal number, String reason) implements ReportFact {}

    /** 取消人工调整. */
    record FigureRestored(CellName cell) implements ReportFact {}

    /** 说明: a finding was answered with a reason; {@code finding} is {@code Finding.key()}. */
    record FindingAnswered(String finding, String reason) implements ReportFact {}

    /** 提交校核. {@code digest} tells whether anything has changed since. */
    record Submitted(String digest) implements ReportFact {}

    /** 退回修改. */
    record SentBack(String reason) implements ReportFact {}

    /** 签发, which froze an edition. */
    record Signed(int edition) implements ReportFact {}

    /** 公开. */
    record Published(int edition) implements ReportFact {}

    /** 更正: drafting begins anew; what is published stays published. */
    record Reopened(String reason) implements ReportFact {}

    /** A fact with who recorded it and when. */
    record Recorded(ReportFact fact, String actor, String actorName, Instant at) {}
}
