@NullMarked
package org.gongkai.command;

import org.jspecify.annotations.NullMarked;
