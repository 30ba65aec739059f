@NullMarked
package org.gongkai.annualreport.web;

import org.jspecify.annotations.NullMarked;
