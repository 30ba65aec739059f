@NullMarked
package org.gongkai.exchange;

import org.jspecify.annotations.NullMarked;
