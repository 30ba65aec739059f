/** Tests of the house itself: who may import whom, what every room keeps true. */
@NullMarked
package org.gongkai.house;

import org.jspecify.annotations.NullMarked;
