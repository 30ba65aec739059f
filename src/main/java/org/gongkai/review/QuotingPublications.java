package org.gongkai.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongkai.page.Link;

/** 已公开的引用: what is public names a withheld document. The room that publishes offers it as a Spring bean. */
public interface QuotingPublications {

    /** By the review of the withheld document, links to desk pages of what names it; at constant cost. */
    Map<ReviewNumber, List<Link>> of(Collection<ReviewNumber> withheld);
}
