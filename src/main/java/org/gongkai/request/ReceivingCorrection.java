package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 收到补正 (第三十条; R-07): the clock starts anew; the number stays. */
@Component
public class ReceivingCorrection {

    private final CaseDesk desk;

    ReceivingCorrection(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * 补正.
     *
     * @param on the day it was received
     * @param text what the applicant now writes
     * @param files what came along
     * @param applicant the applicant's data if they were corrected, whole; null if not
     */
    public record Correction(
            @Nullable LocalDate on,
            String text,
            List<Attachment> files,
            @Nullable Applicant applicant) {}

    /** Enters a correction that came on paper. Fields of problems: {@code on}, {@code text}. */
    public Outcome<RequestNumber> receive(RequestNumber number, Correction correction, Actor actor) {
        return desk.make(
                Move.RECEIVE_CORRECTION,
                number,
                correction.on(),
                actor,
                (view, problems) -> facts(view, correction, problems));
    }

    /** The facts of a correction, also of one that the applicant writes on the tracking page. */
    static List<NewFact> facts(CaseView view, Correction correction, List<Problem> problems) {
        if (correction.text().isBlank() && correction.files().isEmpty() && correction.applicant() == null) {
            problems.add(new Problem("text", "请写明补正的内容，或者上传文件"));
        }
        FilingChecks.longest("text", correction.text(), FilingChecks.LONGEST_TEXT, problems);
        Applicant applicant = correction.applicant();
        var fact = new RequestFact.CorrectionReceived(
                view.on(), Typed.text(correction.text()), correction.files(), applicant != null);
        return List.of(new NewFact(fact, applicant == null ? null : new PersonalPart.ApplicantData(applicant)));
    }
}
