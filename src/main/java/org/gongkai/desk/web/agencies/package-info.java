/**
 * 机关维护的网页: the organs and their disclosure offices, kept by an administrator.
 *
 * <p>Reading order: {@code AgenciesController}, {@code AgencyForm} (what was typed), the pages.
 */
@NullMarked
package org.gongkai.desk.web.agencies;

import org.jspecify.annotations.NullMarked;
