/**
 * 页面骨架: what every page shares.
 *
 * <p>Reading order: {@link org.gongkai.page.Problem} and {@link org.gongkai.page.Outcome} (how a use case says no),
 * {@link org.gongkai.page.FormErrors}, {@link org.gongkai.page.Paging}, {@link org.gongkai.page.ChineseDates}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongkai.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
