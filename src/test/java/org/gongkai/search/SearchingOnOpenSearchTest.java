package org.gongkai.search;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The same on a search service for many nodes. */
class SearchingOnOpenSearchTest extends SearchingTest {

    private static @Nullable OpenSearchNode node;

    @BeforeAll
    static void start(@TempDir Path directory) {
        Optional<OpenSearchNode> started = OpenSearchNode.start(directory);
        Assumptions.assumeTrue(started.isPresent(), "the libraries of OpenSearch are not there: bin/test fetches them");
        node = started.orElseThrow();
    }

    @AfterAll
    static void end() {
        if (node != null) {
            node.close();
        }
    }

    @Override
    IndexSettings settings() {
        return Objects.requireNonNull(node).settings();
    }
}
