@NullMarked
package org.gongkai.notice;

import org.jspecify.annotations.NullMarked;
