package org.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.exchange.RegisterImport.State;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.page.Outcome;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.request.TakingOverOldCase;
import org.gongkai.vault.Acceptance;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 台账导入 on the desk: a clerk brings the file, the program looks through it and says what would come in and what would not, the clerk
 * decides. Both walks go on by themselves while people do other things; one that was cut short is taken up again by hand. The file lies
 * sealed in the vault until it came in or was given up.
 */
@Component
public class RegisterImports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterImports.class);
    private static final Acceptance WORKBOOK = new Acceptance(Set.of(), 20L << 20);
    private static final int MOST_LISTED = 20;
    private static final int LONGEST_NAME = 120;

    /** News for the trail. */
    record RegisterBrought(RegisterImportStore.Stored stored, String act, String detail, Actor by) implements Traced {
        @Override
        public Trace trace() {
            return Trace.of(
                    by.username(),
                    by.displayName(),
                    Trace.Kind.CASE,
                    stored.agency().value(),
                    act,
                    detail);
        }
    }

    private final RegisterImportStore store;
    private final ImportingRegister importing;
    private final TakingOverOldCase taking;
    private final Agencies agencies;
    private final Vault vault;
    private final ApplicationEventPublisher news;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("register-import").daemon().factory());
    private final Set<Long> atWork = ConcurrentHashMap.newKeySet();

    RegisterImports(
            RegisterImportStore store,
            ImportingRegister importing,
            TakingOverOldCase taking,
            Agencies agencies,
            Vault vault,
            ApplicationEventPublisher news) {
        this.store = store;
        this.importing = importing;
        this.taking = taking;
        this.agencies = agencies;
        this.vault = vault;
        this.news = news;
    }

    /** A row worth reading: refused, or taken otherwise than it stands. */
    public record Remark(String place, String title, String result, String number, String why, String notes) {}

    /** One page of them. */
    public record Remarks(List<Remark> rows, Paging paging) {}

    /** The organs whose registers the person may bring; empty for none. */
    public List<Agency> organs(Actor by) {
        return agencies.acceptingRequests().stream()
                .filter(agency -> taking.permits(agency, by))
                .toList();
    }

    /**
     * Brings a file; looking through it begins at once. Fields of problems: {@code agency}, {@code file}.
     *
     * @throws org.gongkai.identity.NotPermitted for who may bring none
     */
    public Outcome<Long> bring(String agency, String fileName, InputStream content, Actor by) throws IOException {
        List<Agency> organs = organs(by);
        by.require(!organs.isEmpty(), "导入台账");
        List<Problem> problems = new ArrayList<>();
        Agency organ = organs.stream()
                .filter(one -> one.code().value().equals(agency))
                .findFirst()
                .orElse(null);
        if (organ == null) {
            problems.add(new Problem("agency", "请选择是哪个机关的台账"));
        }
        String name = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            problems.add(new Problem("file", "请选择台账文件"));
        } else if (!name.matches("(?i).*\\.(xlsx|csv)")) {
            problems.add(new Problem("file", "请选择 xlsx 文件；xls、et、wps 的先另存为 xlsx"));
        }
        if (organ == null || !problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return switch (vault.keep(content, Sensitivity.PERSONAL, WORKBOOK)) {
            case Keeping.NotKept(Keeping.Why why, String mediaType) ->
                Outcome.refused(
                        List.of(new Problem("file", why == Keeping.Why.EMPTY ? "文件是空的，请换一个" : "文件超过20MB，请按年分开")));
            case Keeping.Kept(BlobId blob, String mediaType, long bytes) -> {
                String kept = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
                long id = store.insert(organ.handledBy(), organ.code(), kept, blob, by);
                work(id, true, by);
                yield Outcome.done(id);
            }
        };
    }

    /** One that was brought; empty for none, or where the person may not bring registers of that organ. */
    public Optional<RegisterImport> find(long id, Actor by) {
        return permitted(id, by).map(this::told);
    }

    /** Those of the person's office, the latest first. */
    public List<RegisterImport> list(Actor by) {
        String office = by.agency();
        by.require(!organs(by).isEmpty() && office != null, "导入台账");
        return store.list(new AgencyCode(java.util.Objects.requireNonNull(office)), MOST_LISTED).stream()
                .map(stored -> told(stored, Map.of(), 0, List.of()))
                .toList();
    }

    /** What is to be said of its rows, refused ones first. @param page from 1 */
    public Remarks remarks(long id, int page, int size, Actor by) {
        RegisterImportStore.Stored stored = permitted(id, by).orElseThrow();
        Paging paging = new Paging(page, size, store.countRemarkable(stored.id()));
        return new Remarks(
                store.remarkable(id, paging.size(), (int) paging.offset()).stream()
                        .map(line -> new Remark(
                                line.place(),
                                line.title(),
                                line.result().label(),
                                line.number(),
                                line.why(),
                                line.notes()))
                        .toList(),
                paging);
    }

    /** The report on every row, as .xlsx. */
    public void report(long id, OutputStream out, Actor by) {
        store.report(permitted(id, by).orElseThrow().id(), out);
    }

    /** Begins to take the rows over, or goes on with what was cut short. Problems have no field. */
    public Outcome<Long> begin(long id, Actor by) {
        RegisterImportStore.Stored stored = permitted(id, by).orElseThrow();
        boolean checking = stored.state() == State.CHECKING;
        if (atWork.contains(id)) {
            return Outcome.refused(List.of(Problem.of("正在办理，请稍候")));
        }
        if (!checking && !store.change(id, State.RUNNING, State.CHECKED, State.RUNNING)) {
            return Outcome.refused(List.of(Problem.of("这份台账" + stored.state().label() + "，不能再导入")));
        }
        work(id, checking, by);
        return Outcome.done(id);
    }

    /** Gives it up before it came in; the file goes. Problems have no field. */
    public Outcome<Long> discard(long id, Actor by) {
        RegisterImportStore.Stored stored = permitted(id, by).orElseThrow();
        if (atWork.contains(id) || !store.change(id, State.DISCARDED, State.CHECKING, State.CHECKED, State.FAILED)) {
            return Outcome.refused(List.of(Problem.of("已经开始导入，不能放弃；中断了的可以继续")));
        }
        forget(stored);
        return Outcome.done(id);
    }

    private Optional<RegisterImportStore.Stored> permitted(long id, Actor by) {
        return store.find(id)
                .filter(stored -> agencies.find(stored.agency())
                        .map(agency -> taking.permits(agency, by))
                        .orElse(false));
    }

    private RegisterImport told(RegisterImportStore.Stored stored) {
        return told(stored, store.counts(stored.id()), store.noted(stored.id()), store.years(stored.id()));
    }

    private RegisterImport told(
            RegisterImportStore.Stored stored,
            Map<ImportedItem.Result, Integer> counts,
            int noted,
            List<RegisterImport.Year> years) {
        return new RegisterImport(
                stored.id(),
                stored.agency(),
                stored.fileName(),
                stored.state(),
                stored.rows(),
                stored.problem(),
                stored.notes(),
                stored.broughtAt(),
                stored.broughtBy(),
                counts,
                noted,
                years,
                atWork.contains(stored.id()));
    }

    private void work(long id, boolean preview, Actor by) {
        atWork.add(id);
        worker.execute(() -> {
            try {
                walk(
                        store.find(id).orElseThrow(() -> new NoSuchElementException("register import " + id)),
                        preview,
                        by);
            } catch (RuntimeException broken) {
                LOG.error("the import of a register was cut short", broken);
            } finally {
                atWork.remove(id);
            }
        });
    }

    private void walk(RegisterImportStore.Stored stored, boolean preview, Actor by) {
        long id = stored.id();
        ImportingRegister.Order order =
                new ImportingRegister.Order(() -> open(stored), stored.fileName(), stored.agency(), preview);
        try {
            ImportingRegister.Done done = importing.run(order, by, new ImportingRegister.Listener() {
                private int seq;

                @Override
                public void begins(int rows) {
                    store.begin(id, rows);
                }

                @Override
                public void heard(ImportedRow row) {
                    store.add(id, ++seq, row);
                }
            });
            store.tell(id, "", String.join("", done.notes()));
            if (preview) {
                store.change(id, State.CHECKED, State.CHECKING);
                return;
            }
            Map<ImportedItem.Result, Integer> counts = store.counts(id);
            news.publishEvent(new RegisterBrought(
                    stored,
                    "导入台账",
                    "“" + stored.fileName() + "”：已导入" + counts.getOrDefault(ImportedItem.Result.TAKEN, 0) + "件，未导入"
                            + counts.getOrDefault(ImportedItem.Result.REFUSED, 0) + "件",
                    by));
            store.change(id, State.DONE, State.RUNNING);
            forget(stored);
        } catch (UnusableSource unusable) {
            fail(stored, String.valueOf(unusable.getMessage()));
        } catch (NotPermitted foreign) {
            fail(stored, "表里有别的机关的申请，请分开，由各机关自己导入。");
        }
    }

    private void fail(RegisterImportStore.Stored stored, String problem) {
        store.tell(stored.id(), problem, "");
        store.change(stored.id(), State.FAILED, State.CHECKING, State.RUNNING);
        forget(stored);
    }

    private InputStream open(RegisterImportStore.Stored stored) throws IOException {
        BlobId blob = stored.blob();
        return Optional.ofNullable(blob)
                .flatMap(vault::open)
                .orElseThrow(() -> new IOException("the vault has no file of register import " + stored.id()));
    }

    private void forget(RegisterImportStore.Stored stored) {
        if (stored.blob() != null) {
            vault.discard(stored.blob());
            store.forget(stored.id());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
