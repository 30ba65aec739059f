package org.gongkai.document;

/** Which figure of Table 2 on normative documents. */
public enum NormativeFigure {
    MADE,
    REPEALED,
    IN_FORCE
}
