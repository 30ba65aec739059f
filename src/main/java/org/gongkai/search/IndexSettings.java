package org.gongkai.search;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the index is.
 *
 * @param backend {@code lucene}: inside the program, for one node; {@code opensearch} or {@code elasticsearch}: a service, for many
 * @param hosts of the service, e.g. {@code http://search.example:9200}
 * @param username of the service; empty for none
 * @param password of the service
 */
@ConfigurationProperties("gongkai.search")
record IndexSettings(
        @DefaultValue("lucene") String backend,
        @DefaultValue("http://localhost:9200") String hosts,
        @DefaultValue("") String username,
        @DefaultValue("") String password) {

    /** Two characters, each of at most two units of UTF-16; what is longer is {@link PlainText#GAP}. */
    private static final String LONGEST_PAIR = "4";

    private static final int BUFFER_MB = 32;

    boolean isInside() {
        return backend.equals("lucene");
    }

    Map<String, Object> properties(Path directory) {
        Map<String, Object> all = new LinkedHashMap<>();
        String prefix = "hibernate.search.backend.";
        if (isInside()) {
            all.put(prefix + "type", "lucene");
            all.put(prefix + "directory.root", directory.toString());
            all.put(prefix + "lucene_version", "LATEST");
            all.put(prefix + "analysis.configurer", BeanReference.ofInstance((LuceneAnalysisConfigurer) analysis -> {
                analysis.analyzer(Entry.SPACES).custom().tokenizer("whitespace");
                analysis.analyzer(Entry.PHRASES)
                        .custom()
                        .tokenizer("whitespace")
                        .tokenFilter("length")
                        .param("min", "1")
                        .param("max", LONGEST_PAIR);
            }));
            all.put(prefix + "io.writer.ram_buffer_size", BUFFER_MB);
        } else {
            all.put(prefix + "type", "elasticsearch");
            all.put(prefix + "uris", hosts);
            if (!username.isEmpty()) {
                all.put(prefix + "username", username);
                all.put(prefix + "password", password);
            }
            all.put(prefix + "schema_management.minimal_required_status", "yellow");
            all.put(prefix + "analysis.configurer", BeanReference.ofInstance((ElasticsearchAnalysisConfigurer)
                    analysis -> {
                        analysis.analyzer(Entry.SPACES).custom().tokenizer("whitespace");
                        analysis.tokenFilter("pairs")
                                .type("length")
                                .param("min", 1)
                                .param("max", LONGEST_PAIR);
                        analysis.analyzer(Entry.PHRASES)
                                .custom()
                                .tokenizer("whitespace")
                                .tokenFilters("pairs");
                    }));
        }
        all.put("hibernate.search.schema_management.strategy", "create");
        return all;
    }
}
