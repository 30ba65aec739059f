package org.gongkai.page;

/**
 * A file that was already uploaded when a form was refused, so that it need not be chosen again (part
 * {@code fileField.jte}).
 *
 * @param token what the form sends back to name it
 * @param name file name as the reader knows it
 * @param bytes its size
 */
public record KeptFile(String token, String name, long bytes) {}
