package org.gongkai.redaction;

import org.gongkai.paper.RedactionBox;
import org.gongkai.statute.Ground;

/**
 * 建议: something on a page that probably has to go.
 *
 * @param what 身份证号, 手机号, 申请人 …
 * @param found how it stands there, whole: who accepts it has to see it
 * @param box where
 * @param ground proposed
 */
public record Suggestion(String what, String found, RedactionBox box, Ground ground) {}
