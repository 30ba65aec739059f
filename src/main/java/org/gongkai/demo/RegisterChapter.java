package org.gongkai.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.document.RelationKind;
import org.gongkai.document.Repealing;

/**
 * 行政规范性文件: the register of the county's office in some years: in force at the end of 2023 ten, made in 2024 one, repealed
 * two, nine in force at its end, as the published report says; each with an interpretation.
 */
class RegisterChapter implements Chapter {

    private static final String[] SUBJECTS = {
        "公共自行车管理",
        "农村公路养护",
        "政府投资项目管理",
        "城区犬只管理",
        "消防水源管理",
        "粮食应急保障",
        "科技项目管理",
        "公共租赁住房管理",
        "河道巡查",
        "学前教育资助",
        "大气污染应急",
        "电动自行车停放",
        "社区养老服务"
    };

    private final String part;
    private final List<LocalDate> made;
    private final int firstSubject;
    private final List<Integer> repealed;
    private final Agencies agencies;
    private final Press press;
    private final Repealing repealing;
    private final StoryClock clock;
    private final PublishedDocuments published;

    RegisterChapter(
            String part,
            int firstSubject,
            List<LocalDate> made,
            List<Integer> repealed,
            Agencies agencies,
            Press press,
            Repealing repealing,
            PublishedDocuments published,
            StoryClock clock) {
        this.part = part;
        this.firstSubject = firstSubject;
        this.made = List.copyOf(made);
        this.repealed = List.copyOf(repealed);
        this.agencies = agencies;
        this.press = press;
        this.repealing = repealing;
        this.published = published;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "register-" + part;
    }

    @Override
    public void tell() {
        Agency office = agencies.get(new AgencyCode("zfb"));
        List<DocumentNumber> numbers = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            numbers.add(rule(office, firstSubject + i, made.get(i)));
        }
        for (int subject : repealed) {
            LocalDate on = LocalDate.of(Integer.parseInt(part.substring(0, 4)), 11, 20);
            clock.on(
                    on,
                    () -> repealing
                            .mark(
                                    published
                                            .findByOfficialNumber(official(subject))
                                            .orElseThrow()
                                            .number(),
                                    new Repealing.Act(true, on, "", "规范性文件清理决定（演示）"),
                                    People.head("zfb"))
                            .orThrow());
        }
    }

    private DocumentNumber rule(Agency office, int subject, LocalDate on) {
        String name = "平乡县" + SUBJECTS[subject] + "办法（演示）";
        DocumentNumber number = press.publish(
                office,
                DocumentContent.titled(name, new ColumnPath("fdzdgk/zcwj/gfxwj"))
                        .classified(Genre.NOTICE, Topic.GENERAL)
                        .made(official(subject), on.minusDays(2))
                        .inForce(
                                "PXXZFB-" + on.getYear() + "-" + String.format(Locale.ROOT, "%03d", subject + 1),
                                on,
                                on.plusYears(5).minusDays(1),
                                false)
                        .told("规定" + SUBJECTS[subject] + "的职责、程序和监督。", SUBJECTS[subject], office.name())
                        .body("<p class=\"addressee\">各乡镇人民政府，县政府各部门：</p><p>为了规范" + SUBJECTS[subject]
                                + "，结合本县实际，制定本办法。本办法为演示编写。</p><h2>第一章　总则</h2><p>第一条　本县行政区域内的" + SUBJECTS[subject]
                                + "适用本办法。</p><p>第二条　有关部门按照职责分工负责。</p><h2>第二章　附则</h2><p>第三条　本办法自公布之日起施行，有效期五年。</p>"),
                on);
        press.publish(
                office,
                DocumentContent.titled("《" + name + "》政策解读", new ColumnPath("fdzdgk/zcwj/zcjd"))
                        .classified(Genre.INTERPRETATION, Topic.GENERAL)
                        .made("", on)
                        .told("", SUBJECTS[subject], office.name())
                        .body("<h2>为什么制定</h2><p>" + official(subject) + "规范" + SUBJECTS[subject]
                                + "，方便群众办事。</p><h2>怎样办理</h2><p>到县政务服务大厅演示窗口办理。（演示文本）</p>")
                        .related(List.of(new DocumentContent.Related(RelationKind.INTERPRETS, number))),
                on);
        return number;
    }

    /** Its year is the year of the document; subjects before the eleventh were made before 2024. */
    private static String official(int subject) {
        int year = subject < 10 ? 2021 + subject / 4 : subject == 10 ? 2024 : 2025;
        return "平政办规〔" + year + "〕" + (subject + 1) + "号";
    }
}
