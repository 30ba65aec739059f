package org.gongkai.vault;

import java.nio.file.Path;

/** Where the files lie. */
record VaultDirectory(Path root) {}
