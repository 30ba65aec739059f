package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 网上申请: the applicant files a request (第二十九条、第三十一条第（三）项; ). Needs no account; throttling is the
 * business of the page.
 */
@Component
public class FilingRequest {

    private final FilingChecks checks;
    private final Registering registering;
    private final Receipts receipts;
    private final RequestDrafts drafts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FilingRequest(
            FilingChecks checks,
            Registering registering,
            Receipts receipts,
            RequestDrafts drafts,
            Clock clock,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.registering = registering;
        this.receipts = receipts;
        this.drafts = drafts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Everything against filing this, by field; a page of a wizard shows those of its own fields. */
    public List<Problem> reasonsAgainst(Filing filing) {
        return checks.reasonsAgainst(filing);
    }

    /** Things worth a second look that stop nobody, by field. */
    public List<Problem> hints(Filing filing) {
        return checks.hints(filing);
    }

    /**
     * Files the request.
     *
     * @param draft the draft it was written in: its uploads now belong to the case, and filing the same draft again gives the
     *     same receipt instead of a second case; null for none
     */
    public Outcome<FilingReceipt> file(Filing filing, @Nullable DraftToken draft) {
        Outcome<RequestNumber> filed = Objects.requireNonNull(transaction.execute(status -> fileOnce(filing, draft)));
        return switch (filed) {
            case Outcome.Done<RequestNumber>(RequestNumber number) -> Outcome.done(receipts.of(number));
            case Outcome.Refused<RequestNumber>(List<Problem> problems) -> Outcome.refused(problems);
        };
    }

    private Outcome<RequestNumber> fileOnce(Filing filing, @Nullable DraftToken draft) {
        var problems = new ArrayList<Problem>();
        RequestDrafts.Held held = null;
        if (draft != null) {
            held = drafts.hold(draft).orElse(null);
            if (held == null) {
                return Outcome.refused(List.of(RequestDrafts.gone()));
            }
            if (held.filedAs() != null) {
                return Outcome.done(held.filedAs());
            }
            problems.addAll(held.foreignFiles(filing.files()));
        }
        problems.addAll(checks.reasonsAgainst(filing));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        LocalDate today = LocalDate.now(clock);
        var received = new RequestFact.RequestReceived(
                today,
                Way.WEB,
                Objects.requireNonNull(filing.applicantKind()),
                Registering.title(filing),
                Typed.text(filing.documentNumber()),
                Typed.text(filing.description()),
                filing.provision(),
                filing.delivery(),
                Typed.text(filing.purpose()),
                filing.attachments(),
                today,
                null,
                "",
                "",
                List.of(),
                null,
                Registering.assistance(filing),
                null);
        RequestNumber number = registering.register(filing, received, null, Actor.citizen());
        if (held != null) {
            drafts.filed(held, filing.files(), number);
        }
        return Outcome.done(number);
    }
}
