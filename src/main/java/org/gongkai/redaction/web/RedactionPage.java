package org.gongkai.redaction.web;

import java.util.List;
import java.util.Locale;
import org.gongkai.page.Choice;
import org.gongkai.page.Download;
import org.gongkai.page.FormErrors;
import org.gongkai.redaction.Redacting;
import org.gongkai.redaction.Redaction;
import org.gongkai.redaction.Suggestion;
import org.gongkai.request.RequestNumber;

/**
 * 区分处理 of one page of one file.
 *
 * @param picture where the page's picture lies; changes with the boxes, so that no old one is shown
 * @param width of the page in points, for the script
 * @param mayDraw whether boxes can be changed
 * @param summary of the boxes by ground, for the letter; empty without boxes
 * @param applied whether a verified file fits the boxes
 * @param drafted whether there is a draft it can go along with
 */
public record RedactionPage(
        String address,
        String name,
        int page,
        int pages,
        String picture,
        String width,
        String height,
        boolean mayDraw,
        List<Row> boxes,
        List<Proposal> proposals,
        List<Elsewhere> elsewhere,
        List<Choice> grounds,
        String summary,
        boolean applied,
        List<Download> result,
        boolean drafted,
        String done,
        String x,
        String y,
        String boxWidth,
        String boxHeight,
        String ground,
        FormErrors errors) {

    public record Row(long id, String name, String place, String ground) {}

    /** A suggestion with the fields that accept it. */
    public record Proposal(String what, String found, String x, String y, String width, String height, String ground) {}

    /** Another page with boxes. */
    public record Elsewhere(int page, int boxes) {}

    static RedactionPage of(
            RequestNumber number,
            Redaction redaction,
            int page,
            Redacting.Size size,
            boolean mayDraw,
            List<Suggestion> suggestions,
            boolean drafted,
            String done,
            BoxForm typed,
            FormErrors errors) {
        String address = RedactionController.address(number) + "/" + redaction.id();
        List<Redaction.Box> here = redaction.on(page);
        long latest =
                redaction.boxes().stream().mapToLong(Redaction.Box::id).max().orElse(0);
        int[] n = {0};
        return new RedactionPage(
                address,
                "文件" + redaction.ordinal(),
                page,
                redaction.pages(),
                address + "/pages/" + page + ".png?v=" + latest + "-" + here.size(),
                number(size.width()),
                number(size.height()),
                mayDraw,
                here.stream()
                        .map(box -> new Row(
                                box.id(),
                                "框" + ++n[0],
                                "左 " + number(box.x()) + "，上 " + number(box.y()) + "，宽 " + number(box.width()) + "，高 "
                                        + number(box.height()),
                                box.ground().label() + "（" + box.ground().article() + "）"))
                        .toList(),
                suggestions.stream().map(RedactionPage::proposal).toList(),
                redaction.boxes().stream()
                        .map(Redaction.Box::page)
                        .distinct()
                        .filter(other -> other != page)
                        .map(other -> new Elsewhere(other, redaction.on(other).size()))
                        .toList(),
                Redacting.GROUNDS.stream()
                        .map(ground -> Choice.of(ground.name(), ground.article() + "　" + ground.label()))
                        .toList(),
                redaction.boxes().isEmpty() ? "" : Redacting.summary(redaction),
                redaction.appliedAt() != null,
                List.of(new Download("区分处理后的文件", address + "/result.pdf", "PDF", redaction.resultBytes())),
                drafted,
                switch (done) {
                    case "drawn" -> "已加上。";
                    case "undone" -> "已撤销。";
                    case "applied" -> "已遮盖并核验：被遮盖的内容在新文件中找不到。";
                    case "attached" -> "已附到拟写的答复。";
                    default -> "";
                },
                typed.x(),
                typed.y(),
                typed.width(),
                typed.height(),
                typed.ground(),
                errors);
    }

    private static Proposal proposal(Suggestion one) {
        return new Proposal(
                one.what(),
                one.found(),
                number(one.box().x()),
                number(one.box().y()),
                number(one.box().width()),
                number(one.box().height()),
                one.ground().name());
    }

    private static String number(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
