/** The pages of this room on the desk. */
@NullMarked
package org.gongkai.remedy.web;

import org.jspecify.annotations.NullMarked;
