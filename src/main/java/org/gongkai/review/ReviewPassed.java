package org.gongkai.review;

import org.gongkai.agency.AgencyCode;

/** News: a document was signed and its attribute fixed. Published inside the transaction. */
public record ReviewPassed(ReviewNumber number, AgencyCode agency, DisclosureAttribute attribute) {}
