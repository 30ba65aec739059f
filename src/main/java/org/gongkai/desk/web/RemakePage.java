package org.gongkai.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * 重新答复 of one case.
 *
 * @param orders every order in words, the latest last
 * @param letter the new letter, or the draft as it would be signed; null for none
 * @param signed whether the letter is signed
 * @param draft address of the form to draft; empty when this reader cannot
 * @param mayReview whether this reader reviews, and so on
 * @param done what was just done; empty for nothing
 * @param typed what was typed into a refused form, by field
 */
public record RemakePage(
        RequestNumber number,
        String title,
        List<Order> orders,
        @Nullable ReplyLetter letter,
        boolean signed,
        String draft,
        boolean mayReview,
        boolean maySendBack,
        boolean maySign,
        boolean mayDeliver,
        String done,
        Map<String, String> typed,
        FormErrors errors) {

    /** One order. @param counting how it counts in the annual report; empty before it is signed */
    public record Order(
            String by,
            String document,
            String receivedOn,
            String until,
            Badge state,
            String returned,
            String counting) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String back() {
        return DeskAddresses.file(number);
    }

    public String here() {
        return back() + "/remake";
    }

    public List<Choice> manners() {
        return Arrays.stream(DeliveryManner.values())
                .map(manner -> Choice.of(manner.name(), manner.label()))
                .toList();
    }
}
