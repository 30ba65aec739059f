/** The pages of this room on the desk. */
@NullMarked
package org.gongkai.notice.web;

import org.jspecify.annotations.NullMarked;
