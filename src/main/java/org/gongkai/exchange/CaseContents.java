package org.gongkai.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.paper.Block;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.Table;
import org.gongkai.paper.Table.Align;
import org.gongkai.paper.Table.Cell;
import org.gongkai.request.RequestFact;
import org.gongkai.request.RequestFile;
import org.gongkai.statute.Disposition;

/** 卷内文件目录; for a review body 证据目录 and 依据目录. */
final class CaseContents {

    private static final double SMALL = 10.5;
    private static final String REGULATION = "《中华人民共和国政府信息公开条例》";

    private final RequestFile file;
    private final CaseFileKind kind;
    private final List<CasePaper> papers;
    private final Veil veil;

    CaseContents(RequestFile file, CaseFileKind kind, List<CasePaper> papers, Veil veil) {
        this.file = file;
        this.kind = kind;
        this.papers = papers;
        this.veil = veil;
    }

    OfficialPaper paper(List<Integer> firstPages) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Line("案卷编号：" + file.number()));
        blocks.add(new Block.Line("案卷题名：" + veil.over(file.received().title())));
        blocks.add(new Block.Line("申请人：" + file.applicant().name()));
        blocks.add(new Block.Line("办理机关：" + file.agencyName()));
        RequestFact.CaseArchived archived = file.archived();
        if (archived != null && !archived.archiveNumber().isEmpty()) {
            blocks.add(new Block.Line("归档号：" + archived.archiveNumber()));
        }
        if (kind == CaseFileKind.EVIDENCE) {
            blocks.add(new Block.Heading(1, "一、证据"));
            blocks.add(new Block.Grid(evidence(firstPages)));
            blocks.add(new Block.Heading(1, "二、依据"));
            int n = 0;
            for (String basis : bases()) {
                blocks.add(new Block.Paragraph(++n + ". " + basis));
            }
        } else {
            blocks.add(new Block.Grid(contents(firstPages)));
        }
        if (firstPages.contains(0)) {
            blocks.add(new Block.Paragraph("页次为“另附”的文件不是 PDF 或者图片，或者加密、损坏，不能并入本卷，原件在案卷压缩包内。"));
        }
        if (!veil.hidesNothing()) {
            blocks.add(new Block.Paragraph("本卷已隐去申请人以外其他人的姓名和联系方式，分别以“第三方A”等代称；原件存办理机关。"));
        }
        return OfficialPaper.plain(kind == CaseFileKind.EVIDENCE ? "证据、依据目录" : "卷内文件目录")
                .saying(blocks);
    }

    private Table contents(List<Integer> firstPages) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(CaseSheets.head("序号", "部分", "文件名称", "文号", "日期", "页次"));
        for (int i = 0; i < papers.size(); i++) {
            CasePaper paper = papers.get(i);
            rows.add(List.of(
                    Cell.data(String.valueOf(i + 1)),
                    Cell.data(paper.chapter().label()),
                    Cell.label(paper.title()),
                    Cell.data(paper.number()),
                    Cell.data(paper.on() == null ? "" : paper.on().toString()),
                    Cell.data(page(firstPages.get(i)))));
        }
        return new Table("卷内文件目录", List.of(0.7, 1.2, 3.2, 2.6, 1.5, 0.9), 1, SMALL, rows);
    }

    private Table evidence(List<Integer> firstPages) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(CaseSheets.head("序号", "证据名称", "证明对象", "日期", "页次"));
        for (int i = 0; i < papers.size(); i++) {
            CasePaper paper = papers.get(i);
            String name = paper.number().isEmpty() ? paper.title() : paper.title() + "（" + paper.number() + "）";
            rows.add(List.of(
                    Cell.data(String.valueOf(i + 1)),
                    Cell.label(name),
                    Cell.data(paper.proves()).aligned(Align.START),
                    Cell.data(paper.on() == null ? "" : paper.on().toString()),
                    Cell.data(page(firstPages.get(i)))));
        }
        return new Table("证据目录", List.of(0.7, 2.8, 3.6, 1.5, 0.9), 1, SMALL, rows);
    }

    private static String page(int first) {
        return first == 0 ? "另附" : String.valueOf(first);
    }

    /** The articles the handling and the decision rest on. */
    private Set<String> bases() {
        Set<String> bases = new LinkedHashSet<>();
        bases.add(REGULATION + "第三十一条、第三十三条（收到申请之日和答复期限）");
        if (file.correctionAsked() != null) {
            bases.add(REGULATION + "第三十条（补正）");
        }
        if (!file.consultations().isEmpty()) {
            bases.add(REGULATION + "第三十二条至第三十四条（征求意见）");
        }
        if (file.work().reasonsAsked() != null) {
            bases.add(REGULATION + "第三十五条（说明理由）");
        }
        if (file.feeNoticed() != null) {
            bases.add(REGULATION + "第四十二条、《政府信息公开信息处理费管理办法》（收费）");
        }
        bases.add(REGULATION + "第十七条（公开审查）");
        RequestFact.ReplyIssued issued = file.issued();
        if (issued != null) {
            Disposition decided = issued.reply().disposition();
            if (decided != null) {
                decided.citation().ifPresent(citation -> bases.add(citation + "（处理决定：" + decided.label() + "）"));
            }
            issued.reply()
                    .grounds()
                    .forEach(ground -> bases.add(REGULATION + ground.article() + "（" + ground.label() + "）"));
        }
        return bases;
    }
}
