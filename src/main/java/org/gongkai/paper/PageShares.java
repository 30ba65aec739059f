package org.gongkai.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Shares the pages of a file out among the processors: each share opens the file for itself, since an open PDF serves one thread. */
final class PageShares {

    private static final int SMALLEST = 4;
    private static final int MOST = 4;

    private PageShares() {}

    /** Work on the pages {@code from} to {@code to}, both counted from 1 and included. */
    @FunctionalInterface
    interface Work<T> {
        List<T> pages(int from, int to) throws IOException;
    }

    /** What came of each page, in order. */
    static <T> List<T> of(int pages, Work<T> work) throws IOException {
        int shares = Math.clamp(
                pages / SMALLEST, 1, Math.min(MOST, Runtime.getRuntime().availableProcessors()));
        if (shares == 1) {
            return work.pages(1, pages);
        }
        List<Callable<List<T>>> all = new ArrayList<>();
        for (int i = 0; i < shares; i++) {
            int from = pages * i / shares + 1;
            int to = pages * (i + 1) / shares;
            all.add(() -> work.pages(from, to));
        }
        try (ExecutorService processors = Executors.newFixedThreadPool(shares)) {
            List<T> results = new ArrayList<>();
            for (Future<List<T>> share : processors.invokeAll(all)) {
                results.addAll(share.get());
            }
            return results;
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof IOException broken) {
                throw broken;
            }
            if (cause instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
