/** The search page, the policy library and the desk page of search. */
@NullMarked
package org.gongkai.search.web;

import org.jspecify.annotations.NullMarked;
