package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 转为依申请公开 (J08): a question, complaint or report that really asks for information becomes a request. It counts as submitted
 * on the day it came, not on the day somebody noticed what it was.
 */
@Component
public class ConvertingToRequest {

    private final FilingChecks checks;
    private final Registering registering;
    private final Receipts receipts;
    private final Agencies agencies;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ConvertingToRequest(
            FilingChecks checks,
            Registering registering,
            Receipts receipts,
            Agencies agencies,
            Clock clock,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.registering = registering;
        this.receipts = receipts;
        this.agencies = agencies;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What it was before.
     *
     * @param origin kind and number of the question
     * @param way how it came; usually {@code WEB}
     * @param on the day it came, which stays
     * @param confirmedOn the day the office confirmed with the writer that it is a request; null if not yet
     */
    public record Original(
            Origin origin,
            Way way,
            @Nullable LocalDate on,
            @Nullable LocalDate confirmedOn) {}

    /**
     * Registers the request. What is missing of the particulars stops nobody. Fields of problems are those of
     * {@link Filing}, {@code on}, {@code confirmedOn}.
     *
     * @param actor a clerk of the organ that handles it
     */
    public Outcome<FilingReceipt> convert(Filing filing, Original original, Actor actor) {
        AgencyCode.parse(filing.agency())
                .flatMap(agencies::find)
                .ifPresent(agency -> actor.require(
                        actor.isSystem()
                                || (actor.has(Role.CLERK)
                                        && actor.worksFor(agency.handledBy().value())),
                        "登记申请"));
        List<Problem> problems = new ArrayList<>(checks.reasonsAgainstRegistering(filing));
        checkDays(original, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        RequestNumber number = Objects.requireNonNull(transaction.execute(status -> registering.register(
                filing,
                received(filing, original),
                original.confirmedOn() == null ? null : new RequestFact.ReceiptConfirmed(original.confirmedOn()),
                actor)));
        return Outcome.done(receipts.of(number));
    }

    private void checkDays(Original original, List<Problem> problems) {
        LocalDate today = LocalDate.now(clock);
        if (original.on() == null) {
            problems.add(new Problem("on", "请填写原来提出的日期"));
        } else if (original.on().isAfter(today)) {
            problems.add(new Problem("on", "日期不能晚于今天（" + ChineseDates.date(today) + "）"));
        }
        LocalDate confirmed = original.confirmedOn();
        if (confirmed != null && !original.way().needsConfirmation()) {
            problems.add(new Problem("confirmedOn", "“" + original.way().label() + "”不需要确认，请留空"));
        } else if (confirmed != null && confirmed.isAfter(today)) {
            problems.add(new Problem("confirmedOn", "日期不能晚于今天（" + ChineseDates.date(today) + "）"));
        } else if (confirmed != null && original.on() != null && confirmed.isBefore(original.on())) {
            problems.add(new Problem("confirmedOn", "确认日期不能早于提出的日期"));
        }
    }

    private static RequestFact.RequestReceived received(Filing filing, Original original) {
        LocalDate on = Objects.requireNonNull(original.on());
        return new RequestFact.RequestReceived(
                on,
                original.way(),
                Objects.requireNonNull(filing.applicantKind()),
                Registering.title(filing),
                Typed.text(filing.documentNumber()),
                Typed.text(filing.description()),
                filing.provision(),
                filing.delivery(),
                Typed.text(filing.purpose()),
                filing.attachments(),
                on,
                null,
                "",
                "",
                List.of(),
                null,
                Registering.assistance(filing),
                original.origin());
    }
}
