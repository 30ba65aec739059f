package org.gongkai.annualreport.web;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 报送年报: one report or many.
 *
 * @param organ code of the organ chosen; empty to go by the name in each report
 * @param text what was pasted, kept when it could not be taken
 * @param receipts what came of the files handed in just now; empty at first
 */
public record DeliverPage(List<Choice> organs, String organ, String text, List<Receipt> receipts, FormErrors errors) {

    /**
     * One file.
     *
     * @param href of the report; empty where it was not taken
     * @param words whose report it is, or why it was not taken
     */
    public record Receipt(String source, String href, String words) {}
}
