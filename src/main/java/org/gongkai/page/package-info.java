/**
 * 页面骨架: what every page shares.
 *
 * <p>Reading order: {@link org.gongkai.page.Problem} and {@link org.gongkai.page.Outcome} (how a use case says no),
 * {@link org.gongkai.page.FormErrors}, {@link org.gongkai.page.Paging}, {@link org.gongkai.page.ChineseDates}; then
 * {@link org.gongkai.page.Frames} and {@link org.gongkai.page.Frame} (what a page tells the layout),
 * {@link org.gongkai.page.NavigationEntry} and {@link org.gongkai.page.SignedIn} (what other rooms tell it), the small
 * records the parts in {@code src/main/jte/page/parts} print, and {@link org.gongkai.page.Assets} (style sheet, scripts).
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongkai.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
