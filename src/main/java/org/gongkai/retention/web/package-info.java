/** Pages of the room; imported by nobody. */
@NullMarked
package org.gongkai.retention.web;

import org.jspecify.annotations.NullMarked;
