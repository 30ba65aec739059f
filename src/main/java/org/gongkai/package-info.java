/** 公开 Gongkai. Each package below is a room; {@code docs/architecture.md} is the plan of the house. */
@NullMarked
package org.gongkai;

import org.jspecify.annotations.NullMarked;
