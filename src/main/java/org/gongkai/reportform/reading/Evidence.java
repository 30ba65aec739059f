package org.gongkai.reportform.reading;

/**
 * 依据: where in the document a cell was found.
 *
 * @param line the line or row of the document, counted from 1
 * @param label the words that name its row, as printed; empty if the row has lost them
 * @param text the cell as printed
 * @param how in Chinese: how it was recognised
 */
public record Evidence(int line, String label, String text, String how) {}
