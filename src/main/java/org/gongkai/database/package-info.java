/**
 * 数据库: where the facts are kept. A real PostgreSQL comes along and is started under the data directory, unless
 * {@code GONGKAI_DB_URL} names another one.
 *
 * <p>Reading order: {@link org.gongkai.database.DatabaseEnvironment} (which database?), {@code EmbeddedDatabase} (start,
 * join, stop), {@code DataDirectory} (one program per directory, its secrets); then {@link org.gongkai.database.Installation}, {@link
 * org.gongkai.database.BackingUp} and {@link org.gongkai.database.Restoring}, which work beside the program.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongkai.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
