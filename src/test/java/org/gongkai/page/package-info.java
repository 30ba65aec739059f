@NullMarked
package org.gongkai.page;

import org.jspecify.annotations.NullMarked;
