@NullMarked
package org.gongkai.annualreport;

import org.jspecify.annotations.NullMarked;
