package org.gongkai.gazette;

import org.gongkai.page.PublicNews;

/** News: an issue is public, or a correction of it is. Published inside the transaction. */
public record IssueReleased(IssueNumber issue) implements PublicNews {}
