@NullMarked
package org.gongkai.statute;

import org.jspecify.annotations.NullMarked;
