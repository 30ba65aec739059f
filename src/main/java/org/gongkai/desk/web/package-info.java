/**
 * 工作台的网页.
 *
 * <p>Reading order: {@code TodayController} (what must be done today), {@code RegisterController} (every case),
 * {@code CaseController} (one case), {@code MoveController} (one form for each move; {@code MoveForms} says what it asks,
 * {@code MoveMaking} hands it to the use case), {@code ReplyController} (the reply), {@code PaperController} (a request that
 * came on paper).
 */
@NullMarked
package org.gongkai.desk.web;

import org.jspecify.annotations.NullMarked;
