package org.gongkai.request.web;

import java.util.List;
import org.gongkai.page.FormErrors;
import org.gongkai.page.KeptFile;
import org.gongkai.request.TrackedRequest.CorrectionToMake;

/**
 * 补正: answering the correction notice.
 *
 * @param ticket stands in the addresses of this look
 * @param asked what is to be corrected, and until when
 * @param text as typed
 * @param kept files uploaded so far
 */
public record CorrectionPage(
        String ticket, String title, CorrectionToMake asked, String text, List<KeptFile> kept, FormErrors errors) {}
