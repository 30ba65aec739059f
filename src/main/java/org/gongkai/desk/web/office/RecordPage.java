package org.gongkai.desk.web.office;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.Download;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Link;
import org.gongkai.page.SheetRow;
import org.gongkai.request.ReplyLetter;
import org.jspecify.annotations.Nullable;

/**
 * 一件更正申请.
 *
 * @param files what came with it; a proof of identity opens as a copy with a watermark
 * @param letter what was told; null while it waits
 * @param letterFiles the letter as files
 * @param preview what the decision typed in would send; null for none
 * @param mayDecide whether the reader decides it
 */
public record RecordPage(
        String number,
        List<SheetRow> rows,
        List<Link> files,
        @Nullable ReplyLetter letter,
        List<Download> letterFiles,
        @Nullable ReplyLetter preview,
        boolean mayDecide,
        List<Choice> decisions,
        Typing typed,
        FormErrors errors) {}
