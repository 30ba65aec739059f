package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 并案: two copies of one request, say one by web and one by post, become one. The later copy is set aside and does not count;
 * the earlier one goes on with its own dates, so that nobody loses a day by having sent a second copy.
 */
@Component
public class MergingRequest {

    private final CaseDesk desk;
    private final RequestStore store;
    private final Secrets secrets;

    MergingRequest(CaseDesk desk, RequestStore store, Secrets secrets) {
        this.desk = desk;
        this.store = store;
        this.secrets = secrets;
    }

    /**
     * 并案.
     *
     * @param into number of the case that goes on, as typed
     */
    public record Merging(@Nullable LocalDate on, String into, String reason) {}

    /** Sets {@code number} aside for the case that goes on. Fields of problems: {@code on}, {@code into}, {@code reason}. */
    public Outcome<RequestNumber> merge(RequestNumber number, Merging merging, Actor actor) {
        return desk.make(Move.MERGE, number, merging.on(), actor, (view, problems) -> {
            if (merging.reason().isBlank()) {
                problems.add(new Problem("reason", "请写明两件相同之处，例如同一申请先网上提交、后又邮寄"));
            }
            FilingChecks.longest("reason", merging.reason(), FilingChecks.LONGEST_TEXT, problems);
            Optional<RequestHeader> other = RequestNumber.parse(merging.into()).flatMap(store::lock);
            if (other.isEmpty() || !other.get().handledBy().equals(view.header().handledBy())) {
                problems.add(new Problem("into", "本机关没有这个编号的申请，请对照台账填写"));
                return List.of();
            }
            checkOther(view, other.get(), problems);
            return List.of(NewFact.of(
                    new RequestFact.RequestMerged(view.on(), other.get().number(), Typed.text(merging.reason()))));
        });
    }

    private void checkOther(CaseView view, RequestHeader other, List<Problem> problems) {
        RequestHeader own = view.header();
        if (other.number().equals(own.number())) {
            problems.add(new Problem("into", "不能并入自己，请填写另一件的编号"));
            return;
        }
        if (!other.agency().equals(own.agency())) {
            problems.add(new Problem("into", "两件向不同的机关提出，应当分别办理"));
        }
        if (!other.stage().open()) {
            problems.add(new Problem("into", "那一件已经办结或者不再办理，不能并入；属于重复申请的，请依照第三十六条第（六）项答复"));
        }
        if (other.submittedOn().isAfter(own.submittedOn())) {
            problems.add(new Problem(
                    "into", "那一件" + ChineseDates.date(other.submittedOn()) + "才提出，比本件晚；请把那一件并入本件，期限按先到的计算"));
        }
        if (!sameApplicant(own, other)) {
            problems.add(new Problem("into", "两件的申请人不同，应当分别办理、分别答复"));
        }
    }

    /** By identity number where both gave one, else by name. */
    private boolean sameApplicant(RequestHeader own, RequestHeader other) {
        Optional<Applicant> mine = applicant(own);
        Optional<Applicant> theirs = applicant(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        String number = mine.get().proofNumber();
        String otherNumber = theirs.get().proofNumber();
        return number.isBlank() || otherNumber.isBlank()
                ? !mine.get().name().isBlank()
                        && mine.get().name().equals(theirs.get().name())
                : number.equals(otherNumber);
    }

    private Optional<Applicant> applicant(RequestHeader header) {
        return store.secret(header.id()).map(row -> secrets.applicant(header.number(), row));
    }
}
