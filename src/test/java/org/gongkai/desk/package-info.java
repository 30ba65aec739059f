@NullMarked
package org.gongkai.desk;

import org.jspecify.annotations.NullMarked;
