package org.gongkai.portal.web;

import java.util.List;
import org.gongkai.page.Link;
import org.gongkai.page.SheetRow;
import org.gongkai.portal.Columns;
import org.gongkai.portal.ReportLinks.ReportLink;

/**
 * 首页: find what is public, ask for what is not, and whom to ask.
 *
 * @param county name of the county government
 * @param replyTerm within what time a request is answered, e.g. 20个工作日
 * @param columns 法定主动公开内容: its columns that have something
 * @param lists the newest of the columns people come for
 * @param reports the annual reports published last
 * @param organs departments and towns, to go to their pages
 * @param office the disclosure office of the county; empty before any organ is registered
 */
public record HomePage(
        String county,
        String replyTerm,
        List<Columns.Shown> columns,
        List<Newest> lists,
        List<ReportLink> reports,
        List<Link> organs,
        List<SheetRow> office) {

    /** The newest of one column. @param tabs other views of it; empty for none */
    public record Newest(String heading, String href, List<Link> tabs, List<ItemRow> items) {}
}
