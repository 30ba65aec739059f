package org.gongkai.portal.web;

import java.util.List;
import org.gongkai.page.SheetRow;
import org.gongkai.portal.ReportLinks.ReportLink;

/**
 * 首页: what one can do here, and whom to ask.
 *
 * @param county name of the county government
 * @param replyTerm within what time a request is answered, e.g. 20个工作日
 * @param reports the annual reports published last
 * @param office the disclosure office of the county; empty before any organ is registered
 */
public record HomePage(String county, String replyTerm, List<ReportLink> reports, List<SheetRow> office) {}
