@NullMarked
package org.gongkai.reminder;

import org.jspecify.annotations.NullMarked;
