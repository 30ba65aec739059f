/** The trail as a page of the desk, for the audit administrator. */
@NullMarked
package org.gongkai.audit.web;

import org.jspecify.annotations.NullMarked;
