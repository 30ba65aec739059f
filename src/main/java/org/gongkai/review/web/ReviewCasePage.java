package org.gongkai.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.Download;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Link;
import org.gongkai.page.Problem;
import org.gongkai.page.SheetRow;
import org.gongkai.page.Stage;
import org.gongkai.page.TimelineEntry;
import org.gongkai.review.NonDisclosureGround;
import org.gongkai.review.ReviewFiles.JointOrgan;
import org.gongkai.review.ReviewFiles.Permitted;
import org.gongkai.review.ReviewedPapers;
import org.jspecify.annotations.Nullable;

/**
 * One review on the desk.
 *
 * @param here its address
 * @param step what is to be done now, e.g. 保密审查; empty for nothing
 * @param secrecy whether the step is the secrecy review
 * @param referred whether an answer of the competent department is awaited
 * @param against why it cannot be signed now; empty if it can, or is not to be signed here
 * @param alarms quoted non-public documents not yet looked into, number and title
 * @param findings of the proof of the text
 * @param disagreements who held another attribute right
 * @param joint organs that issue it jointly, each with what it said
 * @param awaits whether its publication is to be reported
 * @param withheld whether it may be re-examined
 * @param quotedBy what is public and names it though it is withheld
 * @param typed what was typed into a refused form, by field
 */
public record ReviewCasePage(
        String number,
        String here,
        String title,
        String agency,
        Badge badge,
        List<Stage> stages,
        List<SheetRow> sheet,
        List<TimelineEntry> timeline,
        List<Download> prints,
        Permitted may,
        boolean open,
        boolean returned,
        String step,
        boolean secrecy,
        boolean referred,
        String proposed,
        List<Problem> against,
        List<Choice> alarms,
        List<String> findings,
        List<String> disagreements,
        List<JointOrgan> joint,
        List<Choice> attributes,
        boolean awaits,
        boolean publishable,
        @Nullable Link progress,
        List<ReviewedPapers.Paper> papers,
        boolean withheld,
        List<Link> quotedBy,
        String done,
        Map<String, String> typed,
        FormErrors errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String typedOr(String field, String begin) {
        return typed.getOrDefault(field, begin);
    }

    public List<Choice> grounds() {
        return Arrays.stream(NonDisclosureGround.values())
                .map(g -> Choice.of(g.name(), g.words()))
                .toList();
    }

    /** What a joint organ said, or who is still to say it. */
    public String stand(JointOrgan organ) {
        var said = organ.said();
        if (said == null) {
            return organ.itself() ? "等它自己在“公文审查”表态。" : "不在本平台，由本机关登记它的意见。";
        }
        return (said.attribute().name().equals(proposed)
                        ? "同意"
                        : "不同意，认为应当" + said.attribute().label())
                + (said.opinion().isEmpty() ? "" : "：" + said.opinion()) + "（" + said.name() + "，"
                + ChineseDates.date(said.on()) + "）";
    }

    /** The joint organs for which the reader answers. */
    public List<Choice> own() {
        return joint.stream()
                .filter(JointOrgan::mine)
                .map(o -> Choice.of(o.name(), o.name()))
                .toList();
    }

    /** The joint organs whose opinion the issuing organ still has to enter. */
    public List<Choice> toEnter() {
        return joint.stream()
                .filter(o -> !o.itself())
                .map(o -> Choice.of(o.name(), o.name()))
                .toList();
    }

    /** Agree with what is proposed, or which other attribute is held right. */
    public List<Choice> stands() {
        return attributes.stream()
                .map(a -> a.value().equals(proposed)
                        ? Choice.of(a.value(), "同意" + a.label())
                        : Choice.of(a.value(), "不同意，应当" + a.label()))
                .toList();
    }

    public List<Choice> yesNo() {
        return List.of(Choice.of("no", "无"), Choice.of("yes", "有"));
    }
}
