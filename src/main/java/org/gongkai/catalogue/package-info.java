/**
 * 政府信息公开目录: the columns under which information is published, index numbers, classifications.
 *
 * <p>Reading order: {@link org.gongkai.catalogue.Column} with its {@link org.gongkai.catalogue.ColumnPath},
 * {@link org.gongkai.catalogue.ColumnKind} and {@link org.gongkai.catalogue.UpdateRule};
 * {@link org.gongkai.catalogue.Catalogue}, the tree to read; {@link org.gongkai.catalogue.KeepingColumns}, what a county may add
 * and change; {@link org.gongkai.catalogue.IndexPattern} and {@link org.gongkai.catalogue.IssuingIndexNumbers};
 * {@link org.gongkai.catalogue.Genre} and {@link org.gongkai.catalogue.Topic}.
 *
 * <p>The five columns at the top and everything in the county template are fixed; a county adds columns of its own below them.
 */
@ApplicationModule(
        displayName = "政府信息公开目录",
        allowedDependencies = {"agency", "statute", "identity", "page"})
@NullMarked
package org.gongkai.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
