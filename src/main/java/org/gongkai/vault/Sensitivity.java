package org.gongkai.vault;

/** How a file is kept. */
public enum Sensitivity {
    /** Kept as it is; its name is the SHA-256 of its content, so equal files are kept once. */
    OPEN,
    /** Kept encrypted; its name tells nothing about its content, and equal files are kept and discarded separately. */
    PERSONAL
}
