package org.gongkai.desk.web.office;

import org.gongkai.page.FormErrors;

/** 复核 of one reply that withheld something. */
public record ReexaminePage(String number, Typing typed, FormErrors errors) {}
