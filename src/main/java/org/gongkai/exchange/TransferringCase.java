package org.gongkai.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.request.LookingAtPersonalData;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.vault.Acceptance;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 移交档案 (第四十五条): the file of an archived case goes to the archive; what was handed over is known by its digests, and stays
 * here, sealed, until the archive's receipt is recorded.
 */
@Component
public class TransferringCase {

    private static final int LONGEST = 100;
    private static final Acceptance ZIP = new Acceptance(Set.of(), 2L << 30);

    /** News for the trail. */
    record CaseTransferred(RequestNumber number, String act, String detail, Actor by, Trace.@Nullable Kept kept)
            implements Traced {
        @Override
        public Trace trace() {
            return new Trace(by.username(), by.displayName(), Trace.Kind.CASE, number.value(), act, detail, kept);
        }
    }

    private final RequestFiles files;
    private final LookingAtPersonalData looking;
    private final BindingCase binding;
    private final TransferStore store;
    private final Vault vault;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;

    TransferringCase(
            RequestFiles files,
            LookingAtPersonalData looking,
            BindingCase binding,
            TransferStore store,
            Vault vault,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher news) {
        this.files = files;
        this.looking = looking;
        this.binding = binding;
        this.store = store;
        this.vault = vault;
        this.clock = clock;
        this.transaction = transaction;
        this.news = news;
    }

    /**
     * The transfers of a case, newest first.
     *
     * @throws org.gongkai.identity.NotPermitted when the person may not read the case
     */
    public List<CaseTransfer> of(RequestNumber number, Actor by) {
        return files.find(number, by).map(file -> store.of(number)).orElse(List.of());
    }

    /**
     * Makes the file and hands it over. Field of problems: {@code receiver}.
     *
     * @return number of the transfer
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     * @throws NoSuchElementException when there is no such case
     */
    public Outcome<Long> handOver(RequestNumber number, String receiver, Actor by) {
        looking.requireHandling(number, by);
        RequestFile file = files.find(number, by).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        String to = receiver.strip();
        if (file.archived() == null) {
            problems.add(Problem.of("案件还没有归档，先办理“归档”，再移交"));
        }
        if (store.of(number).stream().anyMatch(one -> one.receipt() == null)) {
            problems.add(Problem.of("上一次移交还没有登记回执，先登记回执"));
        }
        if (to.isEmpty()) {
            problems.add(new Problem("receiver", "请填写接收案卷的档案机构"));
        } else if (to.length() > LONGEST) {
            problems.add(new Problem("receiver", "档案机构的名称最多" + LONGEST + "字"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        byte[] zip =
                binding.pack(number, CaseFileKind.ARCHIVE, by).orElseThrow().content();
        CaseFileVerdict verdict = verified(zip);
        Keeping.Kept kept = keep(zip);
        Long id = transaction.execute(status -> {
            Trace.Kept row = store.add(number, to, verdict, zip.length, kept.id(), clock.instant(), by);
            news.publishEvent(new CaseTransferred(
                    number,
                    "移交档案",
                    to + "，" + verdict.files().size() + "个文件，清单SM3 "
                            + verdict.manifest().sm3(),
                    by,
                    row));
            return Long.valueOf(row.key().substring(row.key().indexOf('/') + 1));
        });
        return Outcome.done(java.util.Objects.requireNonNull(id));
    }

    /**
     * The file of a transfer, as long as its receipt is not here; leaves a trace.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     */
    public Optional<BoundCase> open(RequestNumber number, long transfer, Actor by) {
        try {
            looking.requireHandling(number, by);
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
        return store.find(number, transfer)
                .flatMap(found -> vault.open(store.blob(transfer)).map(content -> {
                    news.publishEvent(new CaseTransferred(number, "取移交案卷", found.receiver(), by, null));
                    try (InputStream in = content) {
                        return new BoundCase(number + "-移交-" + transfer + ".zip", "application/zip", in.readAllBytes());
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                }));
    }

    /**
     * Records the archive's receipt; the sealed copy is destroyed. Fields of problems: {@code receiptNumber}, {@code receivedOn}.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     * @throws NoSuchElementException when there is no such case or transfer
     */
    public Outcome<RequestNumber> confirm(
            RequestNumber number, long transfer, String receiptNumber, @Nullable LocalDate receivedOn, Actor by) {
        looking.requireHandling(number, by);
        CaseTransfer handed = store.find(number, transfer).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        String receipt = receiptNumber.strip();
        if (receipt.isEmpty()) {
            problems.add(new Problem("receiptNumber", "请填写接收回执的编号"));
        } else if (receipt.length() > LONGEST) {
            problems.add(new Problem("receiptNumber", "回执编号最多" + LONGEST + "字"));
        }
        ZoneId zone = clock.getZone();
        if (receivedOn == null) {
            problems.add(new Problem("receivedOn", "请填写档案机构接收的日期"));
        } else if (receivedOn.isAfter(LocalDate.now(clock))
                || receivedOn.isBefore(LocalDate.ofInstant(handed.madeAt(), zone))) {
            problems.add(new Problem("receivedOn", "接收日期在移交之后、今天以前"));
        }
        if (handed.receipt() != null) {
            problems.add(Problem.of("这次移交已经登记过回执"));
        }
        if (!problems.isEmpty() || receivedOn == null) {
            return Outcome.refused(problems);
        }
        Boolean fresh = transaction.execute(status -> {
            Optional<Trace.Kept> row = store.confirm(transfer, receipt, receivedOn, clock.instant(), by);
            row.ifPresent(kept -> news.publishEvent(
                    new CaseTransferred(number, "登记移交回执", handed.receiver() + "，" + receipt, by, kept)));
            return row.isPresent();
        });
        if (!Boolean.TRUE.equals(fresh)) {
            return Outcome.refused(List.of(Problem.of("这次移交已经登记过回执")));
        }
        vault.discard(store.blob(transfer));
        return Outcome.done(number);
    }

    /** A file that cannot be read back is never handed over. */
    private static CaseFileVerdict verified(byte[] zip) {
        try {
            CaseFileVerdict verdict = VerifyingCaseFile.verify(new ByteArrayInputStream(zip));
            if (!verdict.intact()) {
                throw new IllegalStateException("a case file that does not verify: " + verdict.faults());
            }
            return verdict;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Keeping.Kept keep(byte[] zip) {
        try {
            return switch (vault.keep(new ByteArrayInputStream(zip), Sensitivity.PERSONAL, ZIP)) {
                case Keeping.Kept kept -> kept;
                case Keeping.NotKept not -> throw new IllegalStateException("not kept: " + not.why());
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
