@NullMarked
package org.gongkai.portal;

import org.jspecify.annotations.NullMarked;
