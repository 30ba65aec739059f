@NullMarked
package org.gongkai.identity;

import org.jspecify.annotations.NullMarked;
