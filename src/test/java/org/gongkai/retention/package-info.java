@NullMarked
package org.gongkai.retention;

import org.jspecify.annotations.NullMarked;
