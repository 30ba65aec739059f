/** Signing in, the own password, the first administrator and the keeping of accounts, as pages. */
@NullMarked
package org.gongkai.identity.web;

import org.jspecify.annotations.NullMarked;
