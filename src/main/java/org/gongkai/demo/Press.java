package org.gongkai.demo;

import java.time.LocalDate;
import org.gongkai.agency.Agency;
import org.gongkai.document.Checking;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.Drafting;
import org.gongkai.document.Publishing;
import org.gongkai.document.ReviewBasis;
import org.gongkai.review.SecrecyAnswers;
import org.springframework.stereotype.Component;

/** 发布: takes a text of the story through its three reviews on the day told of. */
@Component
@Demonstration
class Press {

    private final Drafting drafting;
    private final Checking checking;
    private final Publishing publishing;
    private final StoryClock clock;

    Press(Drafting drafting, Checking checking, Publishing publishing, StoryClock clock) {
        this.drafting = drafting;
        this.checking = checking;
        this.publishing = publishing;
        this.clock = clock;
    }

    DocumentNumber publish(Agency organ, DocumentContent content, LocalDate on) {
        String handledBy = organ.handledBy().value();
        DocumentNumber[] number = new DocumentNumber[1];
        clock.on(on, () -> {
            number[0] = drafting.begin(organ.code(), content, basis(content), People.clerk(handledBy))
                    .orThrow();
            checking.submit(number[0], "", People.clerk(handledBy)).orThrow();
            checking.pass(number[0], SecrecyAnswers.nothing(), People.reviewer(handledBy))
                    .orThrow();
            publishing.publish(number[0], null, People.head(handledBy)).orThrow();
        });
        return number[0];
    }

    /** What was issued before the form was filled in here was reviewed on paper. */
    private static ReviewBasis basis(DocumentContent content) {
        return content.officialNumber().isEmpty()
                ? ReviewBasis.NONE
                : ReviewBasis.elsewhere("纸质审查表（演示）" + content.officialNumber() + "，签发人：负责人（演示）");
    }
}
