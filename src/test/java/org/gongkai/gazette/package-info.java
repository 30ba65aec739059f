@NullMarked
package org.gongkai.gazette;

import org.jspecify.annotations.NullMarked;
