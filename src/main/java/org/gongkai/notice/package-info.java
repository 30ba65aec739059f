/**
 * 告知与送达: letters and prompts out, by e-mail and short message; what was delivered is told to the case, what was not is shown
 * with its reason.
 *
 * <p>Reading order: {@link org.gongkai.notice.SendingLetter} puts a letter into the outbox; {@code Dispatcher} sends what waits, with
 * retries, and records the delivery (R-21, OQ-24); {@code BounceReader} hears of letters that came back;
 * {@link org.gongkai.notice.NoticeOutbox} is read by the office. The outbox holds no personal data: address and letter are read
 * from the case when it is sent. Post, personal delivery and delivery through another organ are recorded with the move 送达 of
 * room {@code request}, which knows the postal enterprise.
 */
@ApplicationModule(
        displayName = "告知与送达",
        allowedDependencies = {"request", "agency", "identity", "statute", "page"})
@NullMarked
package org.gongkai.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
