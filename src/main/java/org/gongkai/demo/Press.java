package org.gongkai.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.gongkai.agency.Agency;
import org.gongkai.document.AttachingFiles;
import org.gongkai.document.Checking;
import org.gongkai.document.ClearingAlarm;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.Drafting;
import org.gongkai.document.ProofAlarm;
import org.gongkai.document.Publishing;
import org.gongkai.document.ReviewBasis;
import org.gongkai.identity.Actor;
import org.gongkai.review.SecrecyAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** 发布: takes a text of the story through its three reviews on the day told of. */
@Component
@Demonstration
class Press {

    private final Drafting drafting;
    private final AttachingFiles attaching;
    private final ClearingAlarm clearing;
    private final Checking checking;
    private final Publishing publishing;
    private final StoryClock clock;

    Press(
            Drafting drafting,
            AttachingFiles attaching,
            ClearingAlarm clearing,
            Checking checking,
            Publishing publishing,
            StoryClock clock) {
        this.drafting = drafting;
        this.attaching = attaching;
        this.clearing = clearing;
        this.checking = checking;
        this.publishing = publishing;
        this.clock = clock;
    }

    DocumentNumber publish(Agency organ, DocumentContent content, LocalDate on) {
        return publish(organ, content, on, null);
    }

    /** @param file name of a file of the demonstration to attach; {@code /picture/1} in the text stands for its address */
    DocumentNumber publish(Agency organ, DocumentContent content, LocalDate on, @Nullable String file) {
        String handledBy = organ.handledBy().value();
        DocumentNumber[] number = new DocumentNumber[1];
        clock.on(on, () -> {
            number[0] = drafting.begin(organ.code(), content, basis(content), People.clerk(handledBy))
                    .orThrow();
            if (file != null) {
                attach(number[0], content, file, People.clerk(handledBy));
            }
            checking.submit(number[0], "", People.clerk(handledBy)).orThrow();
            checking.pass(number[0], SecrecyAnswers.nothing(), People.reviewer(handledBy))
                    .orThrow();
            publishing.publish(number[0], null, People.head(handledBy)).orThrow();
        });
        return number[0];
    }

    private void attach(DocumentNumber number, DocumentContent content, String file, Actor by) {
        try (InputStream in = new ClassPathResource("demo/" + file).getInputStream()) {
            attaching
                    .add(number, content.title() + file.substring(file.lastIndexOf('.')), in.readAllBytes(), by)
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String body = content.bodyHtml().replace("/picture/1", "/documents/" + number + "/files/1");
        drafting.edit(number, content.body(body), by).orThrow();
        clearing.of(number, by).orElseThrow().alarms().stream()
                .filter(ProofAlarm::isOpen)
                .forEach(alarm ->
                        clearing.clear(number, alarm.mark(), "看过一遍，没有个人信息。", by).orThrow());
    }

    /** What was issued before the form was filled in here was reviewed on paper. */
    private static ReviewBasis basis(DocumentContent content) {
        return content.officialNumber().isEmpty()
                ? ReviewBasis.NONE
                : ReviewBasis.elsewhere("纸质审查表（演示）" + content.officialNumber() + "，签发人：负责人（演示）");
    }
}
