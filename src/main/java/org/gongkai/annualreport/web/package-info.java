/** The pages of this room: public reports and their preparation on the desk. */
@NullMarked
package org.gongkai.annualreport.web;

import org.jspecify.annotations.NullMarked;
