package org.gongkai.desk.web.agencies;

import java.util.List;
import org.gongkai.page.Badge;

/** 机关: the tree of organs. */
public record AgenciesPage(List<Row> rows) {

    /**
     * One organ.
     *
     * @param depth 0 for the county government, 1 for those below it
     * @param office the office that answers for disclosure, with its telephone
     */
    public record Row(
            String code,
            String name,
            int depth,
            String kind,
            String office,
            String phone,
            String reviewBody,
            Badge state) {}
}
