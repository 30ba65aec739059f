package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Link;
import org.gongkai.paper.Ledger;
import org.gongkai.paper.TableFile;

/**
 * 交接清单.
 *
 * @param total how many cases are open or wait for delivery
 * @param rows the first of them, undelivered replies first, then by due date
 * @param several whether rows must say which organ
 * @param anew requests that have to be answered anew
 * @param openLetters how many letters are open
 * @param letters the first of them by due date
 * @param notes 督办 not yet answered
 */
public record HandoverPage(
        String today,
        long total,
        List<Row> rows,
        boolean several,
        List<Link> anew,
        long openLetters,
        List<OpenLetter> letters,
        List<Note> notes) {

    /** One case and what is to be done next. */
    public record Row(CaseRow line, String next) {}

    /** 来信 not answered yet. */
    public record OpenLetter(
            String number, String href, String kind, String title, String agency, String received, Badge due) {}

    /** One 督办. */
    public record Note(String number, String text, String answerBy) {}

    /** As it is printed and signed. */
    Ledger ledger() {
        return new Ledger(
                "依申请公开工作交接清单",
                List.of(today + "　未办结和待送达的申请 " + total + " 件，责令重新答复 " + anew.size() + " 件，未办结的来信 " + openLetters
                        + " 封，待回复的督办 " + notes.size() + " 条。"),
                List.of(
                        new Ledger.Part(
                                "未办结和待送达的申请",
                                TableFile.Column.of(
                                        List.of("编号", "申请的信息", "收到", "阶段", "答复期限", "期限状态", "接下来"),
                                        20,
                                        40,
                                        18,
                                        18,
                                        18,
                                        18,
                                        26),
                                rows.stream()
                                        .map(row -> List.of(
                                                row.line().number(),
                                                row.line().title()
                                                        + (several
                                                                ? "\n"
                                                                        + row.line()
                                                                                .agency()
                                                                : ""),
                                                row.line().received(),
                                                row.line().stage().word(),
                                                row.line().due(),
                                                row.line().light().word(),
                                                row.next()))
                                        .toList(),
                                "没有要交接的申请。"),
                        new Ledger.Part(
                                "责令重新答复",
                                TableFile.Column.of(List.of("编号"), 1),
                                anew.stream().map(one -> List.of(one.label())).toList(),
                                "没有。"),
                        new Ledger.Part(
                                "未办结的来信",
                                TableFile.Column.of(List.of("编号", "种类", "标题", "来信日期", "答复时限"), 22, 14, 50, 20, 26),
                                letters.stream()
                                        .map(letter -> List.of(
                                                letter.number(),
                                                letter.kind(),
                                                letter.title() + (several ? "（" + letter.agency() + "）" : ""),
                                                letter.received(),
                                                letter.due().word()))
                                        .toList(),
                                "没有。"),
                        new Ledger.Part(
                                "待回复的督办",
                                TableFile.Column.of(List.of("编号", "内容", "何时以前回复"), 22, 80, 26),
                                notes.stream()
                                        .map(note -> List.of(note.number(), note.text(), note.answerBy()))
                                        .toList(),
                                "没有。")),
                "移交人：　　　　　接收人：　　　　　监交人：　　　　　日期：");
    }
}
