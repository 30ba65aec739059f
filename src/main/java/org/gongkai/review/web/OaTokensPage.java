package org.gongkai.review.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/** 办公系统口令. @param token the one just given, shown this once; empty otherwise */
public record OaTokensPage(
        List<Row> rows, List<Choice> agencies, String token, String name, String agency, FormErrors errors) {

    /** One OA. @param good whether its token still is */
    public record Row(long id, String name, String agency, String since, Badge state, boolean good) {}
}
