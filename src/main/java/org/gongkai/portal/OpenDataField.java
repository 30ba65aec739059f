package org.gongkai.portal;

import java.util.Objects;
import java.util.function.BiFunction;
import org.gongkai.document.PublishedDocument;
import org.gongkai.page.SiteIdentity;

/** A field of the open data: its name in the files, what it means, and its value. Dates are ISO 8601, times are Beijing time. */
public enum OpenDataField {
    NUMBER("number", "信息编号", "永久不变，与网址对应", (d, site) -> d.number().value()),
    URL("url", "网址", "信息页的地址", (d, site) -> site.absolute("/documents/" + d.number())),
    TITLE("title", "题目", "", (d, site) -> d.title()),
    OFFICIAL_NUMBER(
            "official_number", "发文字号", "没有的为空", (d, site) -> text(d.line().officialNumber())),
    INDEX_NUMBER("index_number", "索引号", "", (d, site) -> d.index().value()),
    AGENCY("agency", "机关代码", "", (d, site) -> d.line().agency().value()),
    AGENCY_NAME("agency_name", "发布机关", "发布时的名称", (d, site) -> d.line().agencyName()),
    COLUMN("column", "栏目", "栏目地址，见公开目录", (d, site) -> d.line().column().value()),
    GENRE("genre", "体裁", "", (d, site) -> d.genre().label()),
    TOPIC("topic", "主题分类", "", (d, site) -> d.topic().label()),
    STANDARDS("standards", "标准目录", "对应的基层政务公开标准目录事项代码，空格分开，没有的为空", (d, site) -> String.join(" ", d.standards())),
    MADE_ON("made_on", "成文日期", "YYYY-MM-DD，没有的为空", (d, site) -> text(d.line().madeOn())),
    PUBLISHED_AT(
            "published_at",
            "发布时间",
            "YYYY-MM-DDThh:mm:ss，北京时间",
            (d, site) -> text(d.line().publishedAt())),
    EFFECTIVE_FROM("effective_from", "施行日期", "YYYY-MM-DD，没有写明的为空", (d, site) -> text(d.effectiveFrom())),
    EXPIRES_ON(
            "expires_on",
            "有效期至",
            "YYYY-MM-DD，没有写明的为空",
            (d, site) -> text(d.validity().expiresOn())),
    VALIDITY(
            "validity",
            "有效性",
            "生成文件那天的状态，不涉及的为空",
            (d, site) -> d.line().validity().label()),
    VERSION("version", "文本版次", "1为首次发布的文本", (d, site) -> Integer.toString(d.version())),
    SUMMARY("summary", "内容概述", "", (d, site) -> d.summary());

    private final String key;
    private final String label;
    private final String words;
    private final BiFunction<PublishedDocument, SiteIdentity, String> value;

    OpenDataField(String key, String label, String words, BiFunction<PublishedDocument, SiteIdentity, String> value) {
        this.key = key;
        this.label = label;
        this.words = words;
        this.value = value;
    }

    /** Name in CSV and JSON. */
    public String key() {
        return key;
    }

    /** Chinese name; heading in xlsx. */
    public String label() {
        return label;
    }

    /** What there is to know about it; may be empty. */
    public String words() {
        return words;
    }

    String of(PublishedDocument document, SiteIdentity site) {
        return value.apply(document, site);
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : Objects.toString(value);
    }
}
