@NullMarked
package org.gongkai.paper;

import org.jspecify.annotations.NullMarked;
