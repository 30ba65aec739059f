package org.gongkai.document;

import java.util.stream.Collectors;
import org.gongkai.catalogue.StandardField;
import org.gongkai.page.ChineseDates;

/** The facts of a document in Chinese. */
public final class FactWords {

    private FactWords() {}

    /** The act, as a verb. */
    public static String title(DocumentFact fact) {
        return switch (fact) {
            case DocumentFact.EditionBegun begun -> begun.version() == 1 ? "起草" : "起草新版本";
            case DocumentFact.Submitted s -> "初审并提交";
            case DocumentFact.Checked c -> c.secrecy() == null ? "复审通过" : "复审、保密审查通过";
            case DocumentFact.SentBack b -> "退回修改";
            case DocumentFact.Scheduled s -> "终审并定时发布";
            case DocumentFact.Published p -> p.version() == 1 ? "公开" : "公开新版本";
            case DocumentFact.WasWithdrawn w -> "撤下";
            case DocumentFact.Repealed r -> "标注废止";
            case DocumentFact.Amended a -> "标注修改";
            case DocumentFact.Abandoned a -> "放弃待办版本";
            case DocumentFact.StandardsSet s -> "对应标准目录";
            case DocumentFact.AddressAdded a -> "增加旧地址";
            case DocumentFact.TakenOver t -> "接收历史信息";
        };
    }

    /** What belongs to it; may be empty. */
    public static String detail(DocumentFact fact) {
        return switch (fact) {
            case DocumentFact.SentBack b -> b.reason();
            case DocumentFact.Scheduled s ->
                "定于" + ChineseDates.date(s.at().toLocalDate()) + " " + s.at().toLocalTime() + "发布";
            case DocumentFact.Published p -> "第" + p.version() + "版，索引号 " + p.index();
            case DocumentFact.WasWithdrawn w -> w.reason().label() + (w.words().isEmpty() ? "" : "：" + w.words());
            case DocumentFact.Repealed r -> "自" + ChineseDates.date(r.from()) + "起废止，依据：" + r.basis();
            case DocumentFact.Amended a -> "自" + ChineseDates.date(a.from()) + "起修改，依据：" + a.basis();
            case DocumentFact.Abandoned a -> a.reason();
            case DocumentFact.StandardsSet s ->
                s.codes().isEmpty()
                        ? "不再对应"
                        : s.codes().stream().map(StandardField::words).collect(Collectors.joining("；"));
            case DocumentFact.AddressAdded a -> a.alias();
            case DocumentFact.TakenOver t ->
                "原发布于" + ChineseDates.date(t.publishedAt().toLocalDate()) + "，索引号 " + t.index();
            case DocumentFact.EditionBegun b -> "第" + b.version() + "版";
            case DocumentFact.Submitted s -> "第" + s.version() + "版";
            case DocumentFact.Checked c ->
                "第" + c.version() + "版"
                        + (c.secrecy() == null || c.secrecy().handling().isBlank()
                                ? ""
                                : "，" + c.secrecy().handling());
        };
    }
}
