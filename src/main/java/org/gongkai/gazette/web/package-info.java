/** Pages of the gazette: for everybody and on the desk. */
@NullMarked
package org.gongkai.gazette.web;

import org.jspecify.annotations.NullMarked;
