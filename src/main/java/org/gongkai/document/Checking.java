package org.gongkai.document;

import java.util.List;
import java.util.Objects;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.review.SecrecyAnswers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 三审三校: 初审 by the clerk, 复审 by the reviewer; 终审 is {@link Publishing}. The one who drafted does not review. */
@Service
public class Checking {

    private final Documents documents;
    private final Editions editions;
    private final PublishingChecks checks;

    Checking(Documents documents, Editions editions, PublishingChecks checks) {
        this.documents = documents;
        this.editions = editions;
        this.checks = checks;
    }

    /** 初审: the clerk has checked the draft and hands it to the reviewer. Refused with every reason against publication. */
    @Transactional
    public Outcome<DocumentNumber> submit(DocumentNumber number, String correctionNote, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        by.require(DocumentAccess.mayDraft(by, document.handledBy()), "提交审核");
        Long draft = document.draftEdition();
        if (document.stage() != DocumentStage.DRAFT || draft == null) {
            return refused("没有等待提交的草稿。");
        }
        editions.note(draft, correctionNote.strip());
        Edition edition = editions.get(draft);
        List<Problem> problems = checks.reasonsAgainst(document, edition);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        documents.append(
                document.stage(DocumentStage.CHECKING).reviewed(by.username(), null),
                new DocumentFact.Submitted(documents.today(), edition.version()),
                by);
        return Outcome.done(number);
    }

    /** The same with the correction note that was kept with the draft. */
    @Transactional
    Outcome<DocumentNumber> submit(DocumentNumber number, Actor by) {
        Long draft = documents.lock(number).orElseThrow().draftEdition();
        return submit(number, draft == null ? "" : editions.get(draft).correctionNote(), by);
    }

    /** Every reason against handing the draft on, with the correction note that was kept with it. */
    List<Problem> reasonsAgainstSubmitting(Document document) {
        Long draft = document.draftEdition();
        return document.stage() != DocumentStage.DRAFT || draft == null
                ? List.of(new Problem("", "没有等待提交的草稿。"))
                : checks.reasonsAgainst(document, editions.get(draft));
    }

    /**
     * 复审 and 保密审查 passed: the text goes to the head for 终审. Every item that leaves has been asked the questions of the secrecy
     * review, whether or not a form of its own went before. Fields of problems as in {@link SecrecyAnswers#reasonsAgainst}.
     */
    @Transactional
    public Outcome<DocumentNumber> pass(DocumentNumber number, SecrecyAnswers answers, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        by.require(DocumentAccess.mayCheck(by, document.handledBy()), "复审");
        Long draft = document.draftEdition();
        if (document.stage() != DocumentStage.CHECKING || draft == null) {
            return refused("没有等待复审的稿件。");
        }
        if (!by.isSystem()
                && (by.username().equals(document.submittedBy())
                        || by.username().equals(document.drafter()))) {
            return refused("起草、初审的人不能自己复审，请由另一人复审。");
        }
        List<Problem> problems = answers.reasonsAgainst(true);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        documents.append(
                document.stage(DocumentStage.SIGNING).reviewed(document.submittedBy(), by.username()),
                new DocumentFact.Checked(documents.today(), version(draft), answers),
                by);
        return Outcome.done(number);
    }

    /** 退回: the reviewer or the head sends the text back to the drafter, with the reason. */
    @Transactional
    public Outcome<DocumentNumber> sendBack(DocumentNumber number, String reason, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        boolean allowed = switch (document.stage()) {
            case CHECKING -> DocumentAccess.mayCheck(by, document.handledBy());
            default -> DocumentAccess.maySign(by, document.handledBy());
        };
        by.require(allowed, "退回稿件");
        Long draft = document.draftEdition();
        if (draft == null || document.stage() == DocumentStage.NONE || document.stage() == DocumentStage.DRAFT) {
            return refused("没有等待审核的稿件。");
        }
        if (reason.isBlank()) {
            return Outcome.refused(List.of(new Problem("reason", "请写明要改什么，起草人据此修改。")));
        }
        documents.append(
                document.stage(DocumentStage.DRAFT).reviewed(null, null).due(null),
                new DocumentFact.SentBack(documents.today(), version(draft), reason.strip()),
                by);
        return Outcome.done(number);
    }

    private int version(Long draft) {
        return editions.get(Objects.requireNonNull(draft)).version();
    }

    private static Outcome<DocumentNumber> refused(String why) {
        return Outcome.refused(List.of(new Problem("", why)));
    }
}
