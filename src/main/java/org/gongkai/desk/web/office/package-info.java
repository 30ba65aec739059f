/** 内部管理: circulation, deputies, fees, proactive publication, re-examination, settings and the work calendar of an office. */
@NullMarked
package org.gongkai.desk.web.office;

import org.jspecify.annotations.NullMarked;
