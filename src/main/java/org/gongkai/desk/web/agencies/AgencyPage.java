package org.gongkai.desk.web.agencies;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.SheetRow;

/**
 * 维护机关信息.
 *
 * @param fixed what is never changed: code, kind, place in the tree, first day
 * @param done it was just saved
 */
public record AgencyPage(
        String code,
        String name,
        List<SheetRow> fixed,
        AgencyForm form,
        List<Choice> organs,
        boolean done,
        FormErrors errors) {}
