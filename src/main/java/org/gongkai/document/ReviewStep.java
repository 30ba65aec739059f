package org.gongkai.document;

import java.time.LocalDateTime;

/** 三审三校: who did one of the three reviews, and when. @param step 初审, 复审 or 终审 */
public record ReviewStep(String step, String name, LocalDateTime at) {}
