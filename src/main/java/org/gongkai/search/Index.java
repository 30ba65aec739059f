package org.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexer;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The index. Opened when it is first needed, so that the program's start does not wait for it. */
@Component
@EnableConfigurationProperties(IndexSettings.class)
class Index implements DisposableBean {

    private final IndexSettings settings;
    private final Path directory;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable CloseableSearchMapping open;

    Index(IndexSettings settings, @Value("${gongkai.data}") Path data) {
        this.settings = settings;
        this.directory = data.toAbsolutePath().resolve("search");
    }

    /** Whether there is none yet, or one of another format: then all of it has to be made. */
    boolean isToBeMade() {
        try {
            Path format = directory.resolve("format");
            return !Files.exists(format) || !Files.readString(format).equals(format());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty index of the present format. */
    void make() {
        mapping().scope(Entry.class).schemaManager().dropAndCreate();
    }

    /** All of it is made: it need not be made again at the next start. */
    void isMade() {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("format"), format());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String format() {
        return Entry.FORMAT + " " + settings.backend() + (settings.isInside() ? "" : " " + settings.hosts());
    }

    /** Puts entries in and takes others out; they are found, and on disk, when this returns. */
    void change(Collection<Entry> in, Collection<String> out) {
        try (SearchSession session = mapping()
                .createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                .build()) {
            var plan = session.indexingPlan();
            in.forEach(plan::addOrUpdate);
            out.forEach(number -> plan.purge(Entry.class, number, null));
        }
    }

    /**
     * Puts many in; on disk and found when they are {@link #settle settled}, so that the index is not written out after each step.
     *
     * @param fresh whether the index is known to hold none of them, which spares looking for each
     */
    void pour(Collection<Entry> in, boolean fresh) {
        try (SearchSession session = mapping()
                .createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(
                        IndexingPlanSynchronizationStrategy.async()) // no commit after each
                .build()) {
            SearchIndexer indexer = session.indexer();
            CompletableFuture.allOf(in.stream()
                            .map(entry -> fresh ? indexer.add(entry) : indexer.addOrUpdate(entry))
                            .map(CompletionStage::toCompletableFuture)
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
    }

    void settle() {
        var workspace = mapping().scope(Entry.class).workspace();
        workspace.flush();
        workspace.refresh();
    }

    /** Takes out what the rebuilding of that number did not write: it is not public any more. */
    void removeAllBut(long run) {
        while (true) {
            List<String> left = ask((session, scope) -> session.search(scope)
                    .select(scope.projection().id(String.class).toProjection())
                    .where(scope.predicate()
                            .bool()
                            .must(scope.predicate().matchAll())
                            .mustNot(scope.predicate().match().field("run").matching(run))
                            .toPredicate())
                    .fetchHits(1_000));
            if (left.isEmpty()) {
                return;
            }
            change(List.of(), left);
        }
    }

    /** Asks the index something. */
    <T> T ask(BiFunction<SearchSession, SearchScope<Entry>, T> question) {
        SearchMapping mapping = mapping();
        try (SearchSession session = mapping.createSession()) {
            return question.apply(session, mapping.scope(Entry.class));
        }
    }

    private SearchMapping mapping() {
        CloseableSearchMapping mapping = open;
        if (mapping != null) {
            return mapping;
        }
        opening.lock();
        try {
            CloseableSearchMapping now = open;
            if (now == null) {
                now = openIt();
                open = now;
            }
            return now;
        } finally {
            opening.unlock();
        }
    }

    private CloseableSearchMapping openIt() {
        Map<String, Object> properties = settings.properties(directory.resolve("index"));
        return SearchMapping.builder(AnnotatedTypeSource.fromClasses(Entry.class), MethodHandles.lookup())
                .properties(properties)
                .build();
    }

    @Override
    public void destroy() {
        CloseableSearchMapping mapping = open;
        if (mapping != null) {
            mapping.close();
        }
    }
}
