package org.gongkai.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Papers for tests: a short letter, a long document, one that is mostly tables. */
final class Papers {

    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);

    private Papers() {}

    static OfficialPaper shortLetter() {
        return OfficialPaper.letter("平乡县人民政府办公室", "政府信息公开申请答复书")
                .numbered("平政办公开答〔2026〕3号")
                .to("申请人甲")
                .saying(List.of(
                        new Block.Paragraph("你于2026年2月2日通过网络提交的政府信息公开申请，本机关于2026年2月3日收到，登记编号为zfb-2026-0003。"),
                        new Block.Paragraph(
                                "经审查，你申请公开的“2025年度老旧小区改造项目清单”属于可以公开的政府信息。根据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，现予以公开，详见附件。"),
                        new Block.Paragraph("如对本答复不服，可以自收到本答复之日起六十日内向邢台市人民政府申请行政复议，或者自收到本答复之日起六个月内向人民法院提起行政诉讼。")))
                .attaching(List.of("2025年度老旧小区改造项目清单"))
                .signed(new Signature("平乡县人民政府办公室", MON_2026_03_02, true));
    }

    static OfficialPaper longDocument() {
        List<Block> blocks = new ArrayList<>();
        for (int part = 1; part <= 4; part++) {
            blocks.add(new Block.Heading(1, "零一二三四".charAt(part) + "、总体要求和工作安排"));
            for (int section = 1; section <= 3; section++) {
                blocks.add(new Block.Heading(2, "（" + "零一二三".charAt(section) + "）明确责任分工"));
                for (int i = 1; i <= 2; i++) {
                    blocks.add(new Block.Paragraph(i + ".各乡镇人民政府、县政府各部门要在2026年6月30日前完成自查，逐项核对公开目录中的868条事项，"
                            + "发现“应公开未公开”的，应当在20个工作日内补充公开；公开网址为https://www.pingxiang.example.gov.cn/zwgk/zfxxgk/fdzdgknr/2026/index.html，"
                            + "不得以“正在整理”等理由拖延——这是群众评价我们工作的第一道门槛。涉及人名朱镕、陶喆、㛃等用字的，以户籍登记为准。"));
                }
            }
        }
        return OfficialPaper.document("平乡县人民政府文件", "平乡县人民政府关于进一步做好政府信息公开工作提高公开质量和服务水平的通知")
                .numbered("平政〔2026〕12号")
                .to("各乡镇人民政府，县政府各部门")
                .saying(blocks)
                .attaching(List.of("政府信息主动公开基本目录自查情况统计表（含历年已经移交档案馆的政府信息和已经失效废止的规范性文件）", "自查情况报告格式"))
                .signed(new Signature("平乡县人民政府", MON_2026_03_02, false))
                .noting("此件公开发布");
    }

    static OfficialPaper tables() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Table.Cell.head("序号").over(1, 2),
                Table.Cell.head("机关").over(1, 2),
                Table.Cell.head("申请件数").over(3, 1)));
        rows.add(List.of(Table.Cell.head("自然人"), Table.Cell.head("法人或其他组织"), Table.Cell.head("总计")));
        IntStream.rangeClosed(1, 70)
                .forEach(i -> rows.add(
                        i % 7 == 1
                                ? List.of(
                                        Table.Cell.data("" + i),
                                        Table.Cell.label("乡镇人民政府（第" + (i / 7 + 1) + "组，名称较长需要在单元格内换行的情形）")
                                                .over(1, Math.min(7, 71 - i)),
                                        Table.Cell.data("" + i * 3),
                                        Table.Cell.data(""),
                                        Table.Cell.data("" + i * 3))
                                : List.of(
                                        Table.Cell.data("" + i),
                                        Table.Cell.data("" + i),
                                        Table.Cell.data("0"),
                                        Table.Cell.data("" + i * 1234567))));
        return OfficialPaper.plain("平乡县2025年政府信息公开申请办理情况台账")
                .saying(List.of(
                        new Block.Heading(1, "一、分机关统计"),
                        new Block.Paragraph("下表按机关列出全年申请件数。"),
                        new Block.Grid(new Table("分机关统计", List.of(1.0, 4.0, 1.5, 2.0, 1.5), 2, 12, rows))))
                .signed(new Signature("平乡县人民政府办公室", MON_2026_03_02, false));
    }
}
