package org.gongkai.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.HoldsFile;
import org.gongkai.page.KeptFiles;
import org.gongkai.page.Paging;
import org.springframework.stereotype.Component;

/** 销毁清册, to read, and what would stand on the next one. People see those of their own office. */
@Component
public class DestructionLists {

    static final int MOST = 500;
    private static final Set<Role> READERS = Set.of(Role.CLERK, Role.REVIEWER, Role.HEAD);

    private final RetentionStore store;
    private final RetentionTerms terms;
    private final List<KeptFiles> kept;
    private final List<HoldsFile> holders;
    private final Clock clock;

    DestructionLists(
            RetentionStore store, RetentionTerms terms, List<KeptFiles> kept, List<HoldsFile> holders, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.kept = kept;
        this.holders = holders;
        this.clock = clock;
    }

    /** One list in a list of lists. @param files how many are, or were, to be destroyed */
    public record Line(
            String number, KeptFiles.Kind kind, LocalDate drawnOn, DestructionList.State state, long files) {}

    /**
     * What is over today.
     *
     * @param items files to be destroyed, at most 500, the oldest first
     * @param held files that are over but still needed, with the reason
     */
    public record Due(List<DestructionList.Item> items, List<Held> held) {}

    /** A file that must be kept all the same. */
    public record Held(String file, String reason) {}

    public List<Line> list(Paging paging, Actor by) {
        return store.list(office(by), paging);
    }

    public long count(Actor by) {
        return store.count(office(by));
    }

    /** Empty when there is none of the person's office. */
    public Optional<DestructionList> find(String number, Actor by) {
        String office = office(by);
        return store.find(number).filter(list -> list.office().equals(office));
    }

    /** What would stand on a list drawn up today. */
    public Due due(KeptFiles.Kind kind, Actor by) {
        String office = office(by);
        LocalDate today = LocalDate.now(clock);
        List<RetentionTerms.Term> of = terms.of(office, kind);
        int least = of.stream().mapToInt(RetentionTerms.Term::years).min().orElseThrow();
        Set<String> listed = new HashSet<>(store.onOpenLists(office));
        List<DestructionList.Item> items = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        KeptFiles files = files(kind);
        for (KeptFiles.Closed closed :
                files.closed(office, LocalDate.of(today.getYear() - least, 1, 1).minusDays(1), MOST)) {
            LocalDate until = RetentionTerms.on(of, closed.closedOn()).overAfter(closed.closedOn());
            if (!until.isBefore(today) || listed.contains(closed.number())) {
                continue;
            }
            Optional<String> reason = reasonToKeep(kind, closed.number());
            if (reason.isPresent()) {
                held.add(new Held(closed.number(), reason.get()));
            } else {
                items.add(new DestructionList.Item(closed.number(), closed.closedOn(), until, null, false));
            }
        }
        return new Due(items, held);
    }

    /** How many cases of the office had their proofs of identity destroyed already. */
    public long proofsDestroyed(Actor by) {
        return files(KeptFiles.Kind.REQUEST).proofsDestroyed(office(by));
    }

    Optional<String> reasonToKeep(KeptFiles.Kind kind, String number) {
        return files(kind)
                .reasonToKeep(number)
                .or(() -> holders.stream()
                        .flatMap(holder -> holder.reason(kind, number).stream())
                        .findFirst());
    }

    KeptFiles files(KeptFiles.Kind kind) {
        return kept.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    /** The office whose lists the person sees. @throws org.gongkai.identity.NotPermitted for who works in none */
    static String office(Actor by) {
        by.require(by.agency() != null && READERS.stream().anyMatch(by::has), "查看保管和销毁");
        return java.util.Objects.requireNonNull(by.agency());
    }
}
