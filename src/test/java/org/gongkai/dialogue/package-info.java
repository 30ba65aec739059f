@NullMarked
package org.gongkai.dialogue;

import org.jspecify.annotations.NullMarked;
