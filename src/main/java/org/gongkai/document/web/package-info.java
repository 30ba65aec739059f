/** The pages of this room: what everybody reads, and the desk where it is made. */
@NullMarked
package org.gongkai.document.web;

import org.jspecify.annotations.NullMarked;
