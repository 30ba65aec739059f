package org.gongkai.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The modules of ProseMirror (MIT) from their webjars, each as a file of ours beside {@code js/editor/editor.mjs}: a browser asks for a module by
 * its address, so {@code from 'prosemirror-model'} becomes {@code from './prosemirror-model.mjs'}. Decision 0041.
 */
final class EditorModules {

    private static final String ROOT = "META-INF/resources/webjars/";
    private static final Map<String, String> FILES = new TreeMap<>(Map.ofEntries(
            Map.entry("prosemirror-model", "1.25.4/dist/index.js"),
            Map.entry("prosemirror-state", "1.4.4/dist/index.js"),
            Map.entry("prosemirror-view", "1.41.5/dist/index.js"),
            Map.entry("prosemirror-transform", "1.11.0/dist/index.js"),
            Map.entry("prosemirror-commands", "1.7.1/dist/index.js"),
            Map.entry("prosemirror-keymap", "1.2.3/dist/index.js"),
            Map.entry("prosemirror-history", "1.5.0/dist/index.js"),
            Map.entry("prosemirror-tables", "1.8.1/dist/index.js"),
            Map.entry("prosemirror-schema-list", "1.5.1/dist/index.js"),
            Map.entry("orderedmap", "2.1.1/dist/index.js"),
            Map.entry("w3c-keyname", "2.2.8/index.js"),
            Map.entry("rope-sequence", "1.3.4/dist/index.js")));
    private static final Pattern BARE = Pattern.compile("from\\s*([\"'])([a-z0-9-]+)\\1");

    private EditorModules() {}

    /** By their names below {@code static/}. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> modules = new TreeMap<>();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            String path = ROOT + file.getKey() + "/" + file.getValue();
            try (InputStream module =
                    Objects.requireNonNull(EditorModules.class.getClassLoader().getResourceAsStream(path), path)) {
                String text = new String(module.readAllBytes(), StandardCharsets.UTF_8);
                modules.put(
                        "js/editor/" + file.getKey() + ".mjs",
                        BARE.matcher(text).replaceAll("from './$2.mjs'").getBytes(StandardCharsets.UTF_8));
            }
        }
        return modules;
    }
}
