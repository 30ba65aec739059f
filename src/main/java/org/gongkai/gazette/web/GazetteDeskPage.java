package org.gongkai.gazette.web;

import org.gongkai.gazette.GazetteDesk;
import org.gongkai.page.FormErrors;

/**
 * 公报编辑: every issue, and the form that begins the next.
 *
 * @param year what was typed, like the three after it
 */
public record GazetteDeskPage(
        GazetteDesk.State state, String year, String number, String total, String dated, FormErrors errors) {}
