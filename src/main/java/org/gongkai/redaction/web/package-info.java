/** The pages of this room on the desk. */
@NullMarked
package org.gongkai.redaction.web;

import org.jspecify.annotations.NullMarked;
