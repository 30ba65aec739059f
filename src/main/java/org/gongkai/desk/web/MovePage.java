package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.FormErrors;
import org.gongkai.page.SheetRow;
import org.gongkai.request.Move;
import org.gongkai.request.PreviewingLetters;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * One move on one case.
 *
 * @param title what was asked for
 * @param form what the move asks
 * @param entered what was typed so far
 * @param draft the reply that is reviewed or signed, as the letter it makes; null for other moves
 * @param asked what was asked for, to look at while writing
 * @param letters the letters that would go out, to be looked at before; empty unless asked for
 */
public record MovePage(
        RequestNumber number,
        String title,
        Move move,
        MoveForm form,
        Entered entered,
        FormErrors errors,
        @Nullable ReplyLetter draft,
        List<SheetRow> asked,
        List<ReplyLetter> letters) {

    /** Whether letters go out with the move, which can be looked at before. */
    public boolean mayPreview() {
        return PreviewingLetters.writes(move);
    }

    /** How the form is sent: as with files, where it has a field for them. */
    public @Nullable String enctype() {
        return form.fields().stream().anyMatch(MoveField.Files.class::isInstance) ? "multipart/form-data" : null;
    }

    public String action() {
        return DeskAddresses.move(number, move);
    }

    public String back() {
        return DeskAddresses.file(number);
    }

    public String filesAt() {
        return DeskAddresses.file(number) + "/files";
    }
}
