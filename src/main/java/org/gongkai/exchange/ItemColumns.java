package org.gongkai.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns of a table of items (批量导入表). Only 标题 and 发布时间 have to be there; others may be given once for all. */
final class ItemColumns {

    static final String TITLE = "标题";
    static final String ORGAN = "发布机关";
    static final String COLUMN = "栏目";
    static final String PUBLISHED = "发布时间";
    static final String OFFICIAL_NUMBER = "发文字号";
    static final String MADE_ON = "成文日期";
    static final String EFFECTIVE = "施行日期";
    static final String EXPIRES = "有效期至";
    static final String GENRE = "体裁";
    static final String TOPIC = "主题分类";
    static final String KEYWORDS = "主题词";
    static final String SUMMARY = "内容概述";
    static final String SOURCE = "信息来源";
    static final String STANDARDS = "标准目录";
    static final String BODY = "正文";
    static final String BODY_FILE = "正文文件";
    static final String FILES = "附件";
    static final String ADDRESS = "旧地址";
    static final String INDEX = "原索引号";

    static final Set<String> ALL = new LinkedHashSet<>(List.of(
            TITLE,
            ORGAN,
            COLUMN,
            PUBLISHED,
            OFFICIAL_NUMBER,
            MADE_ON,
            EFFECTIVE,
            EXPIRES,
            GENRE,
            TOPIC,
            KEYWORDS,
            SUMMARY,
            SOURCE,
            STANDARDS,
            BODY,
            BODY_FILE,
            FILES,
            ADDRESS,
            INDEX));

    private ItemColumns() {}
}
