package org.gongkai.portal.web;

import java.util.List;
import org.gongkai.page.Download;
import org.gongkai.portal.OpenData;
import org.gongkai.portal.OpenDataField;
import org.gongkai.portal.OpenDataFormat;

/**
 * 开放数据: the years with their files, what the fields mean, and the terms of use.
 *
 * @param publisher whose data it is
 */
public record OpenDataPage(String publisher, String licence, List<YearRow> years, List<OpenDataField> fields) {

    /**
     * A year.
     *
     * @param updated when the files were made, or that they are made now; never empty
     * @param sums one line for each checksum
     */
    public record YearRow(int year, long items, List<Download> files, String updated, List<String> sums) {}

    static YearRow row(OpenData.Year year) {
        List<Download> files = java.util.Arrays.stream(OpenDataFormat.values())
                .map(format -> new Download(
                        year.year() + "年",
                        "/open-data/" + year.year() + "." + format.ending(),
                        format.name(),
                        year.files().stream()
                                .filter(made -> made.format() == format)
                                .mapToLong(OpenData.Made::bytes)
                                .findFirst()
                                .orElse(-1)))
                .toList();
        String updated = year.files().stream()
                .map(made ->
                        made.at().toLocalDate() + " " + made.at().toLocalTime().withSecond(0))
                .max(String::compareTo)
                .orElse("下载时按现在公开的信息生成");
        return new YearRow(
                year.year(),
                year.items(),
                files,
                updated,
                year.files().stream()
                        .map(made -> made.format().name() + "　" + made.digest())
                        .toList());
    }
}
