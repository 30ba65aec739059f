package org.gongkai.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyKind;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.Sheet;

/** 主动公开 of one month of 2024: items of every column and organ, from the table of kinds. The year has 3,359 of them. */
class PublicationsChapter implements Chapter {

    /** What the county's published report says its platform published in 2024. */
    static final int ITEMS_OF_2024 = 3359;

    private static final int PROPOSALS = 55;
    /** The normative document of the year and its interpretation. */
    private static final int REGISTERED = 2;

    private final YearMonth month;
    private final Agencies agencies;
    private final Press press;

    PublicationsChapter(YearMonth month, Agencies agencies, Press press) {
        this.month = month;
        this.agencies = agencies;
        this.press = press;
    }

    @Override
    public String name() {
        return "publications-" + month;
    }

    @Override
    public void tell() {
        List<Item> kinds = kinds();
        int all = ITEMS_OF_2024 - PROPOSALS - REGISTERED - powers().size();
        int first = all * (month.getMonthValue() - 1) / 12;
        int next = all * month.getMonthValue() / 12;
        for (int i = first; i < next; i++) {
            int day = 1 + (i - first) * month.lengthOfMonth() / (next - first);
            publish(kinds.get(i % kinds.size()), i + 1, month.atDay(day));
        }
        if (month.getMonthValue() == 6) {
            powers().forEach(this::powersList);
        }
        if (month.getMonthValue() == 9) {
            for (int n = 1; n <= PROPOSALS; n++) {
                proposal(n);
            }
        }
    }

    private void publish(Item item, int serial, LocalDate on) {
        Agency organ = item.organs().get(serial % item.organs().size());
        String title = item.title()
                .replace("{n}", Integer.toString(serial))
                .replace("{m}", Integer.toString(on.getMonthValue()))
                .replace("{o}", organ.name());
        press.publish(
                organ,
                DocumentContent.titled(title, item.column())
                        .classified(item.genre(), item.topic())
                        .made("", on.minusDays(1))
                        .told("", "演示", organ.name())
                        .body(body(title, organ)),
                on);
    }

    static String body(String title, Agency organ) {
        return "<p class=\"addressee\">各有关单位、社会公众：</p><p>" + title + "，现予公开。本页文字和数字都是为演示编写的，不涉及真实的人和事。</p>"
                + "<h2>一、基本情况</h2><p>" + organ.name() + "承担：" + organ.duties() + "。按照《中华人民共和国政府信息公开条例》主动公开下列信息。</p>"
                + "<h2>二、具体内容</h2><p>演示项目已经按期完成，资金来源、实施地点和联系电话见下表。</p>"
                + "<table><thead><tr><th>事项</th><th>数量</th></tr></thead><tbody><tr><td>演示项目</td><td>"
                + (title.length() * 7 % 90 + 1) + "</td></tr></tbody></table>"
                + "<h2>三、联系方式</h2><p>" + organ.office().name() + "，"
                + organ.office().phone() + "。</p>";
    }

    private List<Agency> powers() {
        return organs("towns");
    }

    private void powersList(Agency town) {
        List<List<String>> rows = new ArrayList<>();
        String[] kinds = {"行政许可", "行政处罚", "行政检查", "行政确认", "行政给付", "其他"};
        for (int i = 0; i < kinds.length; i++) {
            rows.add(List.of(
                    String.format(Locale.ROOT, "%s-%02d", town.code().value().toUpperCase(Locale.ROOT), i + 1),
                    "演示事项" + (i + 1),
                    kinds[i],
                    "演示依据第" + (i + 1) + "条",
                    "受理、审查、决定、送达、监管",
                    town.office().phone()));
        }
        LocalDate on = month.atDay(20);
        press.publish(
                town,
                DocumentContent.titled(town.name() + "权力清单和责任清单（演示）", new ColumnPath("fdzdgk/xzxk/qzqd"))
                        .classified(Genre.LIST, Topic.GENERAL)
                        .made("", on.minusDays(5))
                        .body("<p>根据演示要求，公布本机关的权力和责任事项。</p>")
                        .structured(
                                Map.of("版本", "2024年版"), new Sheet(List.of("编码", "事项", "类别", "依据", "责任", "电话"), rows)),
                on);
    }

    private void proposal(int n) {
        List<Agency> departments = organs("departments");
        Agency organ = departments.get(n % departments.size());
        boolean deputy = n % 2 == 1;
        String title = "对县" + (deputy ? "十七届人大四次会议第" + n + "号建议" : "政协四次会议第" + n + "号提案") + "的答复（演示）";
        LocalDate on = month.atDay(1 + n % 25);
        press.publish(
                organ,
                DocumentContent.titled(title, new ColumnPath("fdzdgk/jytabl"))
                        .classified(Genre.PROPOSAL_REPLY, Topic.GENERAL)
                        .made("", on.minusDays(3))
                        .body("<p class=\"addressee\">代表（委员）甲：</p><p>您提出的关于演示工作的意见收悉，现答复如下。（演示文本）</p>")
                        .structured(
                                Map.of(
                                        "年份",
                                        "2024",
                                        "种类",
                                        deputy ? "人大代表建议" : "政协委员提案",
                                        "编号",
                                        Integer.toString(n),
                                        "承办机关",
                                        organ.name(),
                                        "同意公开",
                                        "是"),
                                null),
                on);
    }

    private record Item(ColumnPath column, List<Agency> organs, Genre genre, Topic topic, String title) {}

    /** Each kind as often as its weight says, mixed so that neighbours differ. */
    private List<Item> kinds() {
        List<Item> kinds = new ArrayList<>();
        List<Map<String, String>> rows = Lines.of("demo/items.tsv");
        for (int round = 0; round < 14; round++) {
            for (Map<String, String> row : rows) {
                if (round < Integer.parseInt(cell(row, "weight"))) {
                    kinds.add(new Item(
                            new ColumnPath(cell(row, "column")),
                            organs(cell(row, "organs")),
                            Genre.valueOf(cell(row, "genre")),
                            Topic.valueOf(cell(row, "topic")),
                            cell(row, "title")));
                }
            }
        }
        return kinds;
    }

    private List<Agency> organs(String names) {
        List<Agency> organs = new ArrayList<>();
        for (String name : names.split(" ")) {
            agencies.all().stream()
                    .filter(a -> switch (name) {
                        case "towns" -> a.kind() == AgencyKind.TOWNSHIP || a.kind() == AgencyKind.DEVELOPMENT_ZONE;
                        case "departments" -> a.kind() == AgencyKind.DEPARTMENT;
                        default -> a.code().value().equals(name);
                    })
                    .forEach(organs::add);
        }
        return organs;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
