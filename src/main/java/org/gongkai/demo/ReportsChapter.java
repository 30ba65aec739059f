package org.gongkai.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyKind;
import org.gongkai.annualreport.AdvancingReport;
import org.gongkai.annualreport.DeclaringFigures;
import org.gongkai.annualreport.DraftingReport;
import org.gongkai.annualreport.ReportDesk;
import org.gongkai.annualreport.ReportId;
import org.gongkai.annualreport.ReportMove;
import org.gongkai.identity.Actor;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportPart;

/** 年报: one year's figures declared, the reports of all organs published in January, the consolidated one in March. */
class ReportsChapter implements Chapter {

    private final int year;
    private final Agencies agencies;
    private final DeclaringFigures declaring;
    private final DraftingReport drafting;
    private final AdvancingReport advancing;
    private final ReportDesk desk;
    private final StoryClock clock;

    ReportsChapter(
            int year,
            Agencies agencies,
            DeclaringFigures declaring,
            DraftingReport drafting,
            AdvancingReport advancing,
            ReportDesk desk,
            StoryClock clock) {
        this.year = year;
        this.agencies = agencies;
        this.declaring = declaring;
        this.drafting = drafting;
        this.advancing = advancing;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reports-" + year;
    }

    @Override
    public void tell() {
        for (Agency organ : agencies.acceptingRequests()) {
            if (organ.kind() != AgencyKind.COUNTY_GOVERNMENT) {
                declare(organ);
                publish(organ, LocalDate.of(year + 1, 1, 14));
            }
        }
        publish(agencies.county(), LocalDate.of(year + 1, 3, 11));
    }

    private void declare(Agency organ) {
        Map<CellName, String> typed = new LinkedHashMap<>();
        declaring.cells(year).forEach(cell -> typed.put(cell, "0"));
        Lines.of("demo/figures.tsv").stream()
                .filter(row -> row.getOrDefault("year", "").equals(Integer.toString(year))
                        && row.getOrDefault("agency", "").equals(organ.code().value()))
                .forEach(row -> typed.put(CellName.of(row.getOrDefault("cell", "")), row.getOrDefault("amount", "")));
        declaring.givenByTheRegister(organ.code(), year).forEach(typed::remove);
        declaring.givenByTheLaw(year).forEach(typed::remove);
        clock.on(
                LocalDate.of(year + 1, 1, 7),
                () -> declaring
                        .declare(organ.code(), year, typed, "登记簿和执法台账（演示）", clerk(organ))
                        .orThrow());
    }

    private void publish(Agency organ, LocalDate drafted) {
        ReportId id = new ReportId(organ.code(), year);
        clock.on(drafted, () -> {
            drafting.write(id, ReportPart.OVERALL, overall(id, organ), clerk(organ))
                    .orThrow();
            drafting.write(id, ReportPart.PROBLEMS, problems(organ), clerk(organ))
                    .orThrow();
            answerFindings(id, clerk(organ));
            advancing.make(ReportMove.SUBMIT, id, "", clerk(organ)).orThrow();
        });
        Actor head = People.head(organ.handledBy().value());
        clock.on(
                drafted.plusDays(2),
                () -> advancing.make(ReportMove.SIGN, id, "", head).orThrow());
        clock.on(
                drafted.plusDays(6),
                () -> advancing.make(ReportMove.PUBLISH, id, "", clerk(organ)).orThrow());
    }

    /** Part one from the template, its questions answered and its live figures kept. */
    private String overall(ReportId id, Agency organ) {
        String template =
                desk.open(id, clerk(organ)).shown().narrative().parts().getOrDefault(ReportPart.OVERALL, "");
        boolean office = organ.code().value().equals("zfb") && year == 2024;
        return template.replaceFirst(
                        "【[^】]*主动公开[^】]*】",
                        office
                                ? "县政府信息公开平台全年发布信息3359条，“平乡县人民政府”微信公众号发布1131条，公开建议提案复文55件。"
                                : "本单位按目录更新了机构职能、办事依据和常用表格。（演示文本）")
                .replaceFirst(
                        "【[^】]*源头认定[^】]*】", office ? "公文属性认定写进拟发公文审查表，督促45件政策性文件及时公开。" : "发文时同步认定公开属性，发布前逐件审查。（演示文本）")
                .replaceFirst("【[^】]*专栏[^】]*】", "公开专栏由县政府网站统一承载，服务大厅设有查阅点。（演示文本）")
                .replaceFirst("【[^】]*培训[^】]*】", "明确专人负责，参加了全县业务培训，年度考核、社会评议已经完成，没有责任追究情形。（演示文本）")
                .replaceFirst("（二）依申请公开情况。", office ? "（二）依申请公开情况。全年受理政府信息公开申请6件，办复率100%。" : "（二）依申请公开情况。");
    }

    /** The year's "100 %" beside one case carried over is found by the checks; the clerk says what it means. */
    private void answerFindings(ReportId id, Actor clerk) {
        desk.open(id, clerk).findings().findings().stream()
                .filter(finding -> finding.rule().equals("B5") && !finding.isOverridden())
                .forEach(finding -> drafting.answer(id, finding.key(), "办复率按年内到期应答复的5件计算；另1件年末尚未到期，结转下年。", clerk)
                        .orThrow());
    }

    private String problems(Agency organ) {
        return "存在的问题：" + year + "年，" + organ.shortName() + "承担公开工作的人员少、岗位变动多，答复说理还不够充分。\n" + "改进措施：" + (year + 1)
                + "年将固定专人负责，每季度对照答复文书开展一次复盘，并就“" + duty(organ) + "”领域梳理群众常问的信息，主动公开。";
    }

    private static String duty(Agency organ) {
        String[] duties = organ.duties().split("[、，]");
        return duties[duties.length - 1];
    }

    private static Actor clerk(Agency organ) {
        return People.clerk(organ.handledBy().value());
    }
}
