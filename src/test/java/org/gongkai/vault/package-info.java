@NullMarked
package org.gongkai.vault;

import org.jspecify.annotations.NullMarked;
