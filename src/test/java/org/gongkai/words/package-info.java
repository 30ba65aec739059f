/** Our test vocabulary: the running house, its clock, and valid things to start from. */
@NullMarked
package org.gongkai.words;

import org.jspecify.annotations.NullMarked;
