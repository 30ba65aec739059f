@NullMarked
package org.gongkai.workday;

import org.jspecify.annotations.NullMarked;
