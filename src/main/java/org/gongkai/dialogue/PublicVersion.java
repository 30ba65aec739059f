package org.gongkai.dialogue;

/**
 * 公开版: question and answer as everybody may read them, written anew without personal data.
 *
 * @param common whether it joins the common questions
 */
public record PublicVersion(String title, String question, String answer, boolean common) {}
