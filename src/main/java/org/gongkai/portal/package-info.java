/**
 * 门户: the public home, the disclosure guide, the rules, the organs, the site map.
 *
 * <p>Nothing is kept here; the pages read other rooms' doors. Reading order: {@code web.HomeController},
 * {@code web.GuideController} (公开指南, 条例第十二条, R-48), {@code web.AgencyController}, {@code web.RulesController},
 * {@code web.SiteMapController}; {@code PublicNavigation} is what stands in the head of every page.
 */
@ApplicationModule(
        allowedDependencies = {"page", "agency", "annualreport", "catalogue", "document", "search", "statute"})
@NullMarked
package org.gongkai.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
