package org.gongkai.review;

import java.util.List;

/**
 * 审查流程 of an organ, as data: its steps, the attributes it offers, its internal limit, the rows of its printed form.
 *
 * @param steps in order; secrecy review and signature are always among them
 * @param publishWorkdays working days from signature to publication; at most the 20 of the law (第二十六条, R-01)
 * @param rows the rows of the printed form, each {@code key=label}, in order
 */
public record ReviewProcess(
        List<ReviewStep> steps, List<DisclosureAttribute> attributes, int publishWorkdays, List<String> rows) {

    /** The limit of the law. */
    public static final int STATUTORY = 20;

    /** What holds until an organ says otherwise. */
    public static final ReviewProcess USUAL = new ReviewProcess(
            List.of(ReviewStep.values()), List.of(DisclosureAttribute.values()), STATUTORY, SheetField.usualRows());

    public ReviewProcess {
        steps = List.copyOf(steps);
        attributes = List.copyOf(attributes);
        rows = List.copyOf(rows);
    }
}
