package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.ClockStrip;
import org.gongkai.page.Download;
import org.gongkai.page.Link;
import org.gongkai.page.MoveLink;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;
import org.gongkai.request.ConsultationFile;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestFile;
import org.jspecify.annotations.Nullable;

/**
 * 案卷: one case on one page.
 *
 * @param done what was just done, in words; empty for nothing
 * @param missing what was missing on the paper just registered
 * @param next what is to be done now, in one sentence
 * @param clock the legal clock as a calendar
 * @param explanation every line of its arithmetic, with its rule
 * @param allowed moves that can be made now
 * @param expected verb of the move that comes next in the usual course; empty when there is none for this reader
 * @param late moves that can only be entered for a day that has passed
 * @param refused moves that cannot, with the reasons
 * @param asked what was asked for
 * @param applicant who asks, masked unless revealed
 * @param mayReveal whether the reader may see the applicant's data whole, and does not yet
 * @param revealed whether they are shown whole
 * @param files what came along: proofs (only when revealed) and attachments
 * @param timeline what happened
 * @param consultations who was asked
 * @param others other requests of the same applicant to this organ
 * @param letter the reply that was signed; null before
 * @param notes what must not be overlooked: a test, a case that was set aside, help that is needed
 * @param alike what may be the same request
 * @param working who has the case, who helps, and what would follow if
 * @param mayPrintReceipt whether the reader handles the case
 */
public record CasePage(
        RequestFile file,
        String done,
        List<String> missing,
        String next,
        Badge stage,
        Badge light,
        ClockStrip clock,
        List<String> explanation,
        List<MoveLink> allowed,
        String expected,
        List<MoveLink> late,
        List<MoveLink> refused,
        List<SheetRow> asked,
        List<SheetRow> applicant,
        boolean mayReveal,
        boolean revealed,
        List<Download> files,
        List<TimelineEntry> timeline,
        List<Consultation> consultations,
        List<Other> others,
        @Nullable ReplyLetter letter,
        List<Note> notes,
        Alike alike,
        boolean mayPrintReceipt,
        Working working) {

    /** 提示. @param kind as in part notice.jte @param links may be empty */
    public record Note(String kind, String title, String text, List<Link> links) {}

    /**
     * One consultation in words.
     *
     * @param service how it was served, with its proof; empty while unknown
     * @param finding what the organ found; empty before
     * @param told the decision told over the objection; empty before
     * @param letterHref the letter sent
     * @param toldHref the letter about the decision; empty before
     */
    public record Consultation(
            ConsultationFile asked,
            String dates,
            String outcome,
            String service,
            String finding,
            String told,
            String letterHref,
            String toldHref) {}

    /**
     * How the office works on it.
     *
     * @param holder who has it now, in one sentence
     * @param notes what should be known: help that is waited for, opinions, a month's count
     * @param moves moves of the internal circulation
     * @param whatIfs what would follow today
     * @param letters letters of the procedure, the latest last
     */
    public record Working(
            String holder, List<String> notes, List<MoveLink> moves, List<Supposed> whatIfs, List<Letter> letters) {}

    /** One supposition; {@code strip} is null when it cannot be made. */
    public record Supposed(
            String question,
            String sentence,
            String difference,
            @Nullable ClockStrip strip) {}

    /** A letter of the procedure. */
    public record Letter(String title, String href) {}

    /** Another request of the same applicant. */
    public record Other(String number, String href, String title, String state) {}

    public String address() {
        return DeskAddresses.file(file.number());
    }

    public String revealHref() {
        return DeskAddresses.look(file.number());
    }

    public String receiptHref() {
        return address() + "/receipt";
    }

    public String letterHref() {
        return DeskAddresses.letter(file.number());
    }
}
