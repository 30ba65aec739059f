/**
 * 门户: the public home, the disclosure guide, the rules, the organs, the site map.
 *
 * <p>The pages read other rooms' doors; kept here are only counts of reading ({@code Visits}) and files made from public facts
 * ({@code OpenData}). Reading order: {@code web.HomeController},
 * {@code web.GuideController} (公开指南, 条例第十二条, R-48), {@code web.AgencyController}, {@code web.RulesController},
 * {@code web.SiteMapController}; {@code PublicNavigation} is what stands in the head of every page.
 */
@ApplicationModule(
        allowedDependencies = {
            "page",
            "agency",
            "annualreport",
            "catalogue",
            "document",
            "identity",
            "reportform",
            "search",
            "statute",
            "paper"
        })
@NullMarked
package org.gongkai.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
