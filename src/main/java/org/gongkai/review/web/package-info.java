/** 审查 on the desk: register, form, board, print, settings; and the door for the county's OA. */
@NullMarked
package org.gongkai.review.web;

import org.jspecify.annotations.NullMarked;
