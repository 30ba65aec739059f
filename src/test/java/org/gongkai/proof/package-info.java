/** Tests of 校核. */
@NullMarked
package org.gongkai.proof;

import org.jspecify.annotations.NullMarked;
