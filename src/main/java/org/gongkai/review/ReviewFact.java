package org.gongkai.review;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/** What happened to a draft under review. Facts are appended and never changed. */
public sealed interface ReviewFact {

    /** The day it happened. */
    LocalDate on();

    /**
     * 拟稿人提出公开属性.
     *
     * @param alarms numbers of registered non-public documents that it quotes (C07)
     * @param findings what a proof of the text found, in words, personal data masked; the text itself is not kept
     */
    record AttributeProposed(
            LocalDate on,
            AgencyCode agency,
            Classification classification,
            DraftSheet sheet,
            List<String> alarms,
            List<String> findings)
            implements ReviewFact {
        public AttributeProposed {
            alarms = List.copyOf(alarms);
            findings = List.copyOf(findings);
        }
    }

    /** 修改后重新提出. */
    record ProposalRevised(LocalDate on, DraftSheet sheet, List<String> alarms, List<String> findings)
            implements ReviewFact {
        public ProposalRevised {
            alarms = List.copyOf(alarms);
            findings = List.copyOf(findings);
        }
    }

    /**
     * 环节通过.
     *
     * @param attribute what this person holds right; other than the proposed one is a disagreement, and says why in the opinion
     * @param answers of the secrecy review; null in other steps
     */
    record StepPassed(
            LocalDate on,
            ReviewStep step,
            DisclosureAttribute attribute,
            @Nullable NonDisclosureGround ground,
            String opinion,
            @Nullable SecrecyAnswers answers)
            implements ReviewFact {}

    /** 退回拟稿人. */
    record DraftReturned(LocalDate on, ReviewStep step, String reason) implements ReviewFact {}

    /** 不能确定，提请主管部门或保密行政管理部门确定 (第十七条第三款). */
    record Referred(LocalDate on, ReviewStep step, String to, String question) implements ReviewFact {}

    /** 确定意见已回. */
    record ReferralAnswered(LocalDate on, DisclosureAttribute attribute, String answer) implements ReviewFact {}

    /** 联合发文机关的意见, entered by the issuing organ for one that is not on this platform (C06). */
    record JointOrganAgreed(LocalDate on, String organ, String person, DisclosureAttribute attribute)
            implements ReviewFact {}

    /**
     * 联合发文机关表态, by its own account (C06).
     *
     * @param organ as the sheet names it
     * @param attribute what it holds right; other than the proposed one is a disagreement, with the reason
     */
    record JointOrganAnswered(
            LocalDate on, String organ, AgencyCode agency, DisclosureAttribute attribute, String reason)
            implements ReviewFact {}

    /** 引用非公开文件的提示已核实 (C07). @param quoted number of the review of the quoted document */
    record QuoteCleared(LocalDate on, String quoted, String reason) implements ReviewFact {}

    /**
     * 签发，属性最终确定.
     *
     * @param publishDue last day of publication; null unless it is published
     * @param reexamineOn when the withholding is looked at again; null if it is published whole
     */
    record ReviewSigned(
            LocalDate on,
            DisclosureAttribute attribute,
            @Nullable NonDisclosureGround ground,
            String opinion,
            String officialNumber,
            @Nullable LocalDate publishDue,
            @Nullable LocalDate reexamineOn)
            implements ReviewFact {}

    /** 指定公开责任人. */
    record OwnerNamed(LocalDate on, String owner) implements ReviewFact {}

    /** 已公开. @param address where it stands: a number of this platform's document, or a web address */
    record PublicationReported(LocalDate on, String address) implements ReviewFact {}

    /** 定期评估 (第十八条). @param next when it is looked at again; null when it is now published */
    record Reexamined(
            LocalDate on,
            DisclosureAttribute attribute,
            String reason,
            @Nullable LocalDate publishDue,
            @Nullable LocalDate next)
            implements ReviewFact {}

    /** 撤回: the draft is not issued. */
    record ReviewWithdrawn(LocalDate on, String reason) implements ReviewFact {}
}
