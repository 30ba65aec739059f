/**
 * 机关: the organs of the county, their tree, and the office of each that answers for disclosure.
 *
 * <p>Reading order: {@link org.gongkai.agency.Agency} with its {@link org.gongkai.agency.AgencyKind} and
 * {@link org.gongkai.agency.DisclosureOffice}; {@link org.gongkai.agency.Agencies} reads;
 * {@link org.gongkai.agency.RegisteringAgency} and {@link org.gongkai.agency.ChangingAgency} write. Who may write is asked
 * by the rooms above, which know people; this room knows organs only.
 */
@ApplicationModule(allowedDependencies = "page")
@NullMarked
package org.gongkai.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
