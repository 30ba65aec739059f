@NullMarked
package org.gongkai.catalogue;

import org.jspecify.annotations.NullMarked;
