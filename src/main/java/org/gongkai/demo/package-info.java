/**
 * 演示: the demonstration county, told through the use cases of the other rooms, chapter by chapter, once per installation.
 *
 * <p>Reading order: {@link org.gongkai.demo.DemonstrationCounty}, {@code Chapter}, the chapters, {@code StoryClock}. Organs have
 * their real names; people, contacts and requests are invented and plainly so.
 */
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "annualreport",
            "catalogue",
            "dialogue",
            "document",
            "gazette",
            "identity",
            "page",
            "remedy",
            "reportform",
            "request",
            "statute",
            "vault",
            "workday"
        })
@NullMarked
package org.gongkai.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
