package org.gongkai.document;

import java.util.List;
import org.gongkai.page.Problem;

/** A further check before publication: personal data, wording, review. All of its kind are asked. */
interface BeforePublication {

    /** Reasons against publishing that text; empty for none. */
    List<Problem> reasonsAgainst(PublishingChecks.Text text);
}
