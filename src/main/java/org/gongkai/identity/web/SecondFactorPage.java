package org.gongkai.identity.web;

import java.util.List;
import org.gongkai.page.FormErrors;
import org.gongkai.page.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * 两步验证: the own second factor.
 *
 * @param on whether one is in use
 * @param required whether the person may not do without
 * @param codesLeft recovery codes left
 * @param secret of a phone being added, in groups of four; empty when one is in use
 * @param qr the same to be read by the phone; null when one is in use
 * @param codes recovery codes just made, told this once
 * @param done what was just done; empty for nothing
 */
public record SecondFactorPage(
        boolean on,
        boolean required,
        int codesLeft,
        String secret,
        @Nullable QrCode qr,
        List<String> codes,
        String done,
        FormErrors errors) {}
