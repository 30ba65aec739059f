package org.gongkai.document.web;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 规章库 on the desk.
 *
 * @param count how many rules are public
 * @param href of the library
 * @param organs the person may draft for; empty where the person drafts nothing
 */
public record RulesDeskPage(long count, String href, List<Choice> organs, String agency, FormErrors errors) {}
