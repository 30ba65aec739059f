/**
 * 保管与销毁: how long closed files are kept, and the destruction of their personal data by approved lists (PIPL 47).
 *
 * <p>Reading order: {@link org.gongkai.retention.RetentionTerms}, the terms each office sets; {@link org.gongkai.retention.DestructionLists},
 * to read; {@link org.gongkai.retention.DrawingUpList}, {@link org.gongkai.retention.ApprovingDestruction},
 * {@link org.gongkai.retention.Destroying}.
 *
 * <p>The files themselves belong to other rooms, which offer {@link org.gongkai.page.KeptFiles}; who still needs one offers
 * {@link org.gongkai.page.HoldsFile}. This room knows numbers and days only.
 */
@ApplicationModule(
        displayName = "保管与销毁",
        allowedDependencies = {"agency", "identity", "page"})
@NullMarked
package org.gongkai.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
