package org.gongkai.exchange;

import org.gongkai.request.RequestNumber;

/**
 * 读入的案卷.
 *
 * @param facts how many facts it has
 * @param files how many files came with it
 */
public record ImportedCase(RequestNumber number, String title, int facts, int files) {}
