@NullMarked
package org.gongkai.remedy;

import org.jspecify.annotations.NullMarked;
