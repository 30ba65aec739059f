package org.gongkai.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.SheetRow;
import org.gongkai.paper.Block;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.Table;
import org.gongkai.paper.Table.Align;
import org.gongkai.paper.Table.Cell;
import org.gongkai.review.ReviewFiles.ReviewFile;
import org.gongkai.review.ReviewPapers.Said;
import org.jspecify.annotations.Nullable;

/** 《拟发公文信息公开（保密）审查表》 as it is printed: the organ's rows in the organ's order (C12). */
public final class ReviewSheet {

    /** The name of the form. */
    public static final String NAME = "拟发公文信息公开（保密）审查表";

    private static final double SMALL = 12;

    private ReviewSheet() {}

    /** The rows, label and value; a row without a value stays, to be filled in by hand. */
    public static List<SheetRow> rows(ReviewFile file) {
        List<SheetRow> rows = new ArrayList<>();
        for (String row : file.process().rows()) {
            SheetField.ofRow(row).ifPresent(field -> rows.add(SheetRow.of(label(row, field), value(field, file))));
        }
        return rows;
    }

    private static String label(String row, SheetField field) {
        int at = row.indexOf('=');
        return at < 0 ? field.label() : row.substring(at + 1).strip();
    }

    /** The form as a paper, for PDF, OFD and DOCX. */
    public static OfficialPaper paper(ReviewFile file) {
        List<List<Cell>> cells = rows(file).stream()
                .map(row ->
                        List.of(Cell.label(row.term()), Cell.data(row.value()).aligned(Align.START)))
                .toList();
        Table table = new Table(NAME, List.of(3.0, 8.0), 0, SMALL, cells);
        return OfficialPaper.plain(NAME).saying(List.of(new Block.Line(file.agencyName()), new Block.Grid(table)));
    }

    private static String value(SheetField field, ReviewFile file) {
        Review review = file.review();
        ReviewPapers papers = file.papers();
        DraftSheet sheet = papers.sheet();
        DisclosureAttribute attribute = review.attribute();
        return switch (field) {
            case NUMBER -> review.number().value();
            case SECTION -> sheet.section();
            case DRAFTER -> papers.drafterName();
            case PHONE -> sheet.phone();
            case OPENED -> ChineseDates.date(review.openedOn());
            case TITLE -> review.title();
            case GENRE -> sheet.genre();
            case OFFICIAL_NUMBER -> review.officialNumber();
            case RECIPIENTS -> sheet.recipients();
            case CLASSIFICATION -> papers.classification().label();
            case NORMATIVE -> yes(sheet.normative());
            case LEGALITY -> sheet.legalityReview();
            case POLICY -> yes(sheet.policy());
            case INTERPRETATION -> sheet.interpretation();
            case PROPOSED -> sheet.proposed() == null ? "" : sheet.proposed().label();
            case GROUND -> ground(sheet);
            case CUTS -> sheet.cuts();
            case QUOTED -> quoted(sheet);
            case JOINT -> joint(papers);
            case CHECKS -> checks(papers.said().get(ReviewStep.SECRECY));
            case CHANNELS ->
                sheet.channels() + (sheet.publishOn() == null ? "" : " " + ChineseDates.date(sheet.publishOn()));
            case SECTION_OPINION -> said(papers.said().get(ReviewStep.SECTION));
            case SECRECY_OPINION -> said(papers.said().get(ReviewStep.SECRECY));
            case OFFICE_OPINION -> said(papers.said().get(ReviewStep.OFFICE));
            case SIGNER_OPINION -> said(papers.signer());
            case ATTRIBUTE -> attribute == null ? "" : attribute.label();
            case PRINTED_LINE -> attribute == null ? "" : "（" + attribute.printedLine() + "）";
            case SIGNED -> date(review.signedOn());
            case DUE -> date(review.publishDue());
            case PUBLISHED -> review.publishedOn() == null ? "" : date(review.publishedOn()) + " " + review.published();
            case REEXAMINE -> date(review.reexamineOn());
        };
    }

    private static String date(java.time.@Nullable LocalDate day) {
        return day == null ? "" : ChineseDates.date(day);
    }

    private static String yes(boolean yes) {
        return yes ? "是" : "否";
    }

    private static String ground(DraftSheet sheet) {
        return sheet.ground() == null ? sheet.explanation() : sheet.ground().words() + "。" + sheet.explanation();
    }

    private static String quoted(DraftSheet sheet) {
        List<String> all = new ArrayList<>(sheet.quoted());
        if (!sheet.forwards().isEmpty()) {
            all.add("转发：" + sheet.forwards()
                    + (sheet.forwarded() == null
                            ? "（原属性不明）"
                            : "（" + sheet.forwarded().label() + "）"));
        }
        return String.join("；", all);
    }

    private static String joint(ReviewPapers papers) {
        return papers.sheet().jointOrgans().stream()
                .map(organ -> {
                    Said said = papers.joint().get(organ);
                    return organ + "："
                            + (said == null
                                    ? ""
                                    : said.attribute().label() + (said.opinion().isEmpty() ? "" : "，" + said.opinion())
                                            + "（" + said.name() + "，" + date(said.on()) + "）");
                })
                .collect(Collectors.joining("；"));
    }

    private static String said(@Nullable Said said) {
        return said == null
                ? ""
                : said.attribute().label()
                        + (said.opinion().isEmpty() ? "" : "。" + said.opinion())
                        + "  " + said.name() + "  " + date(said.on());
    }

    private static String checks(@Nullable Said said) {
        SecrecyAnswers answers = said == null ? null : said.answers();
        if (answers == null) {
            return "";
        }
        return "国家秘密：" + has(answers.stateSecret()) + "；工作秘密：" + has(answers.workSecret()) + "；商业秘密："
                + has(answers.tradeSecret()) + "；个人信息：" + has(answers.personalData()) + "；三安全一稳定："
                + has(answers.security())
                + (answers.handling().isEmpty() ? "" : "。" + answers.handling());
    }

    private static String has(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer) ? "有" : "无";
    }
}
