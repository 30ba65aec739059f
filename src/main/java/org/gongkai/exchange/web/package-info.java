/** The pages of this room on the desk. */
@NullMarked
package org.gongkai.exchange.web;

import org.jspecify.annotations.NullMarked;
