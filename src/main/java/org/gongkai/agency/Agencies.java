package org.gongkai.agency;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The organs, to read. All of them are held in memory, so that a page may ask as often as it likes; a change is seen by this
 * process as soon as it is committed, and by other processes on the same database within half a minute.
 */
@Component
public class Agencies {

    private static final long KEPT_FOR = Duration.ofSeconds(30).toNanos();

    private record Loaded(AgencyTree tree, long at) {}

    private final Organs organs;
    private final Clock clock;
    private final Object changing = new Object();
    private long generation;
    private volatile @Nullable Loaded loaded;

    Agencies(Organs organs, Clock clock) {
        this.organs = organs;
        this.clock = clock;
    }

    /** The organ of that code, also one that exists no more. */
    public Optional<Agency> find(AgencyCode code) {
        return Optional.ofNullable(tree().inOrder().get(code));
    }

    /** @throws NoSuchElementException when no organ has the code */
    public Agency get(AgencyCode code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no organ has the code " + code));
    }

    /** Every organ ever registered, in tree order: each organ is followed by those below it. */
    public List<Agency> all() {
        return List.copyOf(tree().inOrder().values());
    }

    /** The organs that exist on that day, in tree order. */
    public List<Agency> existingOn(LocalDate day) {
        return all().stream().filter(a -> a.existsOn(day)).toList();
    }

    /** The organs below that one at any depth, itself not among them, in tree order. */
    public List<Agency> under(AgencyCode code) {
        return tree().under(code);
    }

    /**
     * 县人民政府: the county government, the first one registered.
     *
     * @throws NoSuchElementException before any organ was registered; see {@link #findCounty()}
     */
    public Agency county() {
        return findCounty().orElseThrow(() -> new NoSuchElementException("no county government is registered"));
    }

    /** The county government, or empty on an installation where no organ was registered yet. */
    public Optional<Agency> findCounty() {
        return tree().inOrder().values().stream()
                .filter(a -> a.kind() == AgencyKind.COUNTY_GOVERNMENT)
                .findFirst();
    }

    /** The organs a request may be addressed to today, in tree order. */
    public List<Agency> acceptingRequests() {
        return existingOn(LocalDate.now(clock)).stream()
                .filter(a -> a.kind().takesRequests())
                .toList();
    }

    private AgencyTree tree() {
        Loaded known = loaded;
        if (known != null && System.nanoTime() - known.at() < KEPT_FOR) {
            return known.tree();
        }
        long before;
        synchronized (changing) {
            before = generation;
        }
        AgencyTree read = AgencyTree.of(organs.findAllByOrderByPosition());
        synchronized (changing) {
            if (before == generation) { // else it was read while a change was being committed
                loaded = new Loaded(read, System.nanoTime());
            }
        }
        return read;
    }

    /** The organ as the running transaction stored it. */
    Agency stored(AgencyCode code) {
        Agency stored =
                AgencyTree.of(organs.findAllByOrderByPosition()).inOrder().get(code);
        if (stored == null) {
            throw new NoSuchElementException("no organ has the code " + code);
        }
        return stored;
    }

    /** What is in memory will be old when the running transaction ends. */
    void forgetAfterThisTransaction() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }

            @Override
            public void afterCompletion(int status) {
                forget(); // also what this transaction itself may have read before it was rolled back
            }
        });
    }

    private void forget() {
        synchronized (changing) {
            generation++;
            loaded = null;
        }
    }
}
