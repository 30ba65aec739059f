@NullMarked
package org.gongkai.review;

import org.jspecify.annotations.NullMarked;
