package org.gongkai.review;

import org.gongkai.agency.AgencyCode;
import org.gongkai.page.FactsAsJson;
import org.springframework.stereotype.Component;

/** Facts as JSON. */
@Component
class ReviewJson extends FactsAsJson<ReviewFact> {

    ReviewJson() {
        super(ReviewFact.class, new Identifier<>(AgencyCode.class, AgencyCode::value, AgencyCode::new));
    }
}
