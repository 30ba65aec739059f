/**
 * 命令行: the tool {@code bin/gongkai VERB …}. One class a verb, listed in {@link org.gongkai.command.Gongkai}.
 *
 * <p>Reading order: {@link org.gongkai.command.Gongkai} (what holds for every verb: streams, exit codes, refusals), then the
 * verbs. A verb that needs neither server nor database starts no Spring and answers in about a second. JSON goes to standard
 * output with {@code --json}, people's text without; messages go to standard error. Exit 0 fine, 1 the answer is "no", 2 the
 * input could not be used.
 */
@ApplicationModule
@NullMarked
package org.gongkai.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
