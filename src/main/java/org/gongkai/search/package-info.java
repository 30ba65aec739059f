/**
 * 检索: an index that holds only what is public, and finds every character of it.
 *
 * <p>Reading order: {@link org.gongkai.search.Searching} answers a {@link org.gongkai.search.Question}; {@code PlainText} is how a
 * text is cut so that every substring is found; {@code Entry} is what the index holds; {@code Index} the index itself (Lucene
 * inside, OpenSearch by configuration); {@code IndexTasks} what has still to be indexed, written in the transaction that made it
 * so; {@link org.gongkai.search.Indexing} does it. Decision record 0028.
 */
@ApplicationModule(
        displayName = "检索",
        allowedDependencies = {"document", "agency", "catalogue", "identity", "page"})
@NullMarked
package org.gongkai.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
