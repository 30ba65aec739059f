package org.gongkai.search.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Paging;
import org.gongkai.search.Alternative;
import org.gongkai.search.Answer;
import org.gongkai.search.Searching;

/**
 * 检索结果, or 政策文件库 where nothing is asked.
 *
 * @param base its address without parameters
 * @param asked whether anything is looked for, so that there are results to speak of
 * @param orders the two orders, as links
 * @param order address of the present one
 * @param groups what the results can be narrowed by
 * @param chosen what they are narrowed by; the link takes it off
 * @param instead where nothing was found
 * @param narrower what to ask next where much was found
 */
public record SearchPage(
        String title,
        String base,
        SearchForm form,
        boolean asked,
        Answer answer,
        List<Link> orders,
        String order,
        List<Group> groups,
        List<Link> chosen,
        List<Choice> organs,
        List<Suggested> instead,
        List<Link> narrower) {

    /** One way to narrow. */
    public record Group(String heading, List<Value> values) {}

    /** One value of it. */
    public record Value(String label, long results, String href) {}

    /** Other words. */
    public record Suggested(Alternative alternative, String href) {}

    public PageLinks links() {
        Paging paging = answer.paging();
        long reachable = Math.min(paging.total(), Searching.FARTHEST);
        return new PageLinks(new Paging(paging.page(), paging.size(), reachable), form.address(base));
    }

    /** Whether some results are reached by narrowing only. */
    public boolean isTooMany() {
        return answer.total() > Searching.FARTHEST;
    }

    public int farthest() {
        return Searching.FARTHEST;
    }

    public boolean isLibrary() {
        return base.equals("/documents");
    }

    /** The badge of a result; null for what says nothing about being in force. */
    public static @org.jspecify.annotations.Nullable Badge badge(Answer.Hit hit) {
        return switch (hit.validity()) {
            case IN_FORCE -> Badge.good(hit.validity().label());
            case AMENDED -> Badge.soon(hit.validity().label());
            case NOT_YET -> Badge.plain(hit.validity().label());
            case REPEALED, LAPSED -> Badge.bad(hit.validity().label());
            case NOT_STATED -> null;
        };
    }
}
