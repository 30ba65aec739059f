package org.gongkai.desk.web;

import java.util.List;

/**
 * 办理表单: what a move asks and says before its button.
 *
 * @param lead what the move does and what follows, one or two sentences
 * @param notices what should be known before: days, amounts, warnings
 * @param fields what is asked
 * @param button the verb on the button
 * @param afterwards how a mistake in it is put right, since facts are not undone
 * @param showsDraft whether the drafted reply is shown above the form
 */
public record MoveForm(
        String lead,
        List<String> notices,
        List<MoveField> fields,
        String button,
        String afterwards,
        boolean showsDraft) {

    /** The same with more to be known before. */
    MoveForm withNotices(List<String> more) {
        List<String> all = new java.util.ArrayList<>(notices);
        all.addAll(more);
        return new MoveForm(lead, all, fields, button, afterwards, showsDraft);
    }

    public MoveForm {
        notices = List.copyOf(notices);
        fields = List.copyOf(fields);
    }
}
