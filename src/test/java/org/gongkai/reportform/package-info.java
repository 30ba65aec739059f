@NullMarked
package org.gongkai.reportform;

import org.jspecify.annotations.NullMarked;
