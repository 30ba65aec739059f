/** Static files, the reader's display settings and the style page over HTTP. */
@NullMarked
package org.gongkai.page.web;

import org.jspecify.annotations.NullMarked;
