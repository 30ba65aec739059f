package org.gongkai.request;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.FeeScale;
import org.gongkai.statute.SubType;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/**
 * 办理事实: one thing that happened to a request. Facts are only ever added; everything else about a case is derived from them.
 *
 * <p>{@code on} is the legal day (handed in, sent, signed), which may lie before the machine recorded it. Nothing here is
 * personal data: names, numbers and contacts belong to {@link Applicant} and are kept apart, sealed.
 */
public sealed interface RequestFact {

    /** The day it happened, in Asia/Shanghai. */
    LocalDate on();

    /** 内部流转 (第四十五条): a fact beside the course of law, which no legal date and no later legal fact depends on. */
    interface InHouse {}

    /**
     * 登记 (条例第三十一条): the request was filed.
     *
     * @param on the day it was handed in, signed for, spoken, sent by web or fax, or (ordinary mail) arrived
     * @param arrivedOn the day it reached the organ
     * @param signedOn registered mail: the day it was signed for
     * @param postalNumber number of the postal item, or empty
     * @param takenDownBy oral request: who wrote it down, or empty
     * @param purpose 用途, or empty
     * @param envelope pictures of the envelope, which show post marks and days
     * @param handOver how it came by another office; null when it came to this one
     * @param assistance what was done, and is to be done, for a person who cannot read or see; null for nobody
     * @param origin what it was made from; null for a request of its own
     */
    record RequestReceived(
            LocalDate on,
            Way way,
            ApplicantKind applicantKind,
            String title,
            String documentNumber,
            String description,
            @Nullable Provision provision,
            @Nullable DeliveryManner delivery,
            String purpose,
            List<Attachment> attachments,
            LocalDate arrivedOn,
            @Nullable LocalDate signedOn,
            String postalNumber,
            String takenDownBy,
            List<Attachment> envelope,
            @Nullable HandOver handOver,
            @Nullable Assistance assistance,
            @Nullable Origin origin)
            implements RequestFact {

        public RequestReceived {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
            envelope = envelope == null ? List.of() : List.copyOf(envelope); // facts of before it was asked for
        }

        /** Whether it was taken over from a register kept before, so that its letters are on paper elsewhere. */
        boolean fromRegister() {
            return origin != null && origin.kind() == Origin.Kind.REGISTER;
        }

        /** The same as one part of it, with a title of its own. */
        RequestReceived asPart(String matter, Origin whole) {
            return new RequestReceived(
                    on,
                    way,
                    applicantKind,
                    matter,
                    documentNumber,
                    description,
                    provision,
                    delivery,
                    purpose,
                    attachments,
                    arrivedOn,
                    signedOn,
                    postalNumber,
                    takenDownBy,
                    envelope,
                    handOver,
                    assistance,
                    whole);
        }
    }

    /** 确认收到 (第三十一条第（二）（三）项; ). */
    record ReceiptConfirmed(LocalDate on) implements RequestFact {}

    /**
     * 告知补正 (第三十条; ).
     *
     * @param until last day of the period set
     * @param items what is to be corrected, one each
     * @param lateReason why the notice came after the seventh working day, else empty (OQ-25)
     */
    record CorrectionAsked(LocalDate on, LocalDate until, List<String> items, String lateReason)
            implements RequestFact {}

    /**
     * 收到补正.
     *
     * @param text what the applicant now writes
     * @param applicantChanged whether name, proof or contact were corrected too
     */
    record CorrectionReceived(LocalDate on, String text, List<Attachment> files, boolean applicantChanged)
            implements RequestFact {}

    /**
     * 征求意见 (第三十二条至第三十四条; ): a letter was sent.
     *
     * @param ref names the consultation within the case: A, B, C …
     * @param deliveredOn the day they received it, null while unknown
     * @param organ name of the organ asked; empty for a third party, whose name is personal
     * @param question what they are asked, without naming the applicant
     * @param letterNumber 文号 of the letter; null for letters recorded before they were numbered
     */
    record OpinionAsked(
            LocalDate on,
            Consulted who,
            String ref,
            @Nullable LocalDate deliveredOn,
            String organ,
            String question,
            @Nullable String letterNumber)
            implements RequestFact {}

    /**
     * 送达被征求意见方: the letter {@code ref} was received on that day, from which the 15 working days run.
     *
     * <p>The proof of service (number of the postal item, who signed) is personal and sealed.
     *
     * @param manner how it was served; null where that was not said
     * @param proofs pictures of the signed 送达回证
     */
    record OpinionLetterDelivered(
            LocalDate on, String ref, @Nullable DeliveryManner manner, List<Attachment> proofs) implements RequestFact {

        public OpinionLetterDelivered {
            proofs = proofs == null ? List.of() : List.copyOf(proofs); // facts of before proofs were kept
        }
    }

    /**
     * 收到意见.
     *
     * <p>Who filled in an answer given online is personal and sealed; so is what a third party says.
     *
     * @param reasons of an organ; of a third party only in facts from before they were sealed
     * @param files what came along
     * @param online whether they answered themselves, with the code of their letter
     */
    record OpinionReceived(
            LocalDate on, String ref, Opinion opinion, String reasons, List<Attachment> files, boolean online)
            implements RequestFact {

        public OpinionReceived {
            files = files == null ? List.of() : List.copyOf(files); // facts of before files could come along
        }

        /** The same with the reasons that were sealed; as it is where none were. */
        OpinionReceived saying(String sealed) {
            return sealed.isEmpty() ? this : new OpinionReceived(on, ref, opinion, sealed, files, online);
        }
    }

    /** 提请延期: the clerk asks the head to approve. */
    record ExtensionProposed(LocalDate on, int workdays, String reason) implements RequestFact {}

    /** 不批准延期. */
    record ExtensionDeclined(LocalDate on, String reason) implements RequestFact {}

    /** 延期 (第三十三条第二款; R-10): approved by the head of the disclosure office and told to the applicant. */
    record TimeLimitExtended(LocalDate on, int workdays, String reason) implements RequestFact {}

    /**
     * 收费通知 (FEE; R-38…R-40).
     *
     * @param deliveredOn the day the applicant received it, null while unknown
     * @param count {@code NTH}: the ordinal of the request in its month; {@code PAGES}: pages
     * @param fen amount
     */
    record FeeNoticed(LocalDate on, @Nullable LocalDate deliveredOn, FeeScale.Method method, long count, long fen)
            implements RequestFact {}

    /** 收费通知送达: the day from which the 20 working days for payment run. */
    record FeeNoticeDelivered(LocalDate on) implements RequestFact {}

    /** 缴费: paid in full. */
    record FeePaid(LocalDate on, String receiptNumber) implements RequestFact {}

    /**
     * 检索记录: the search that must precede "does not exist" (第三十六条第（四）项).
     *
     * @param places archives, systems and offices that were searched
     * @param words words and numbers searched for
     * @param searchedBy who searched
     * @param result what was found
     */
    record SearchRecorded(LocalDate on, String places, String words, String searchedBy, boolean found, String result)
            implements RequestFact {}

    /** 拟答复: drafted, or drafted anew. */
    record ReplyDrafted(LocalDate on, Reply reply) implements RequestFact {}

    /** 退回: the draft goes back to the clerk. */
    record ReplyReturned(LocalDate on, String reason) implements RequestFact {}

    /** 审查 (第十七条; R-28): disclosure and secrecy review of the draft. */
    record ReplyReviewed(LocalDate on, String opinion) implements RequestFact {}

    /**
     * 答复 (第三十六条; R-18): signed by the head.
     *
     * @param letterNumber 文号, such as 平政办公开答〔2024〕3号
     * @param remedy 救济告知, as it stands in the letter
     */
    record ReplyIssued(LocalDate on, String letterNumber, Reply reply, String remedy) implements RequestFact {}

    /**
     * 终止 (第三十条; FEE): no further handling — O1, O2 or O3.
     *
     * @param subType for O3 which case it is
     */
    record HandlingEnded(
            LocalDate on, Disposition disposition, @Nullable SubType subType, String reason) implements RequestFact {}

    /** 撤回: the applicant no longer wants an answer. */
    record RequestWithdrawn(LocalDate on, String reason) implements RequestFact {}

    /**
     * 送达 (SERVE16; ).
     *
     * <p>The evidence (number of the postal item, mail record, who signed) is personal and sealed.
     *
     * @param on the day that decides whether the reply was in time: posted, signed for, sent
     * @param deviation why another way than the one asked for, or empty
     * @param proofs pictures of the signed 送达回证 or of the postal receipt
     */
    record ReplyDelivered(LocalDate on, DeliveryManner manner, String deviation, List<Attachment> proofs)
            implements RequestFact {

        public ReplyDelivered {
            proofs = proofs == null ? List.of() : List.copyOf(proofs); // facts of before proofs were kept
        }
    }

    /**
     * 送达失败: what was taken for delivered came back, so that it was not delivered.
     *
     * @param reason in Chinese, without an address
     * @param served which letter; null in facts of before there was a choice: the reply
     */
    record DeliveryFailed(
            LocalDate on, String reason, @Nullable Served served) implements RequestFact {}

    /** What is served on an applicant so that a date hangs on it. */
    enum Served {
        REPLY("答复"),
        NEW_ANSWER("重新答复"),
        FEE_NOTICE("收费通知");

        private final String label;

        Served(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * 查收: the applicant opened a reply on the query page, with the query code; the first time only. It proves receipt, but where
     * another way was asked for it is no service (第四十条).
     *
     * @param at time of day in Asia/Shanghai
     */
    record LetterOpened(LocalDate on, LocalTime at, String letterNumber) implements RequestFact, InHouse {}

    /**
     * 拆分 (一事一申请, D08): the matters of one form became requests of their own, with its dates.
     *
     * @param parts their numbers: -1, -2 …
     */
    record RequestSplit(LocalDate on, List<RequestNumber> parts, String reason) implements RequestFact {}

    /** 并案: a second copy of a request is handled in the first one and counts there only. */
    record RequestMerged(LocalDate on, RequestNumber into, String reason) implements RequestFact {}

    /** 测试件 (E18): a request the office sent to itself; kept out of all statistics. */
    record MarkedAsTest(LocalDate on, String reason) implements RequestFact {}

    /** 取消测试标记: it was a real request after all. */
    record TestMarkRemoved(LocalDate on, String reason) implements RequestFact {}

    /** 清除身份证明 (PIPL 19, 47; D04): the files that proved identity are gone for good. @param files how many */
    record ProofsPurged(LocalDate on, int files, String rule) implements RequestFact {}

    /** 销毁个人信息 (PIPL 47): the term is over and a list was approved. @param files how many files went with it */
    record PersonalDataDestroyed(LocalDate on, String list, int files) implements RequestFact {}

    /** 归档 (第四十五条). */
    record CaseArchived(LocalDate on, String archiveNumber) implements RequestFact {}

    // ── 内部流转 (第四十五条) ──

    /** 认领: the person who records it takes the case, for a section or for none. */
    record CaseClaimed(LocalDate on, String section) implements RequestFact, InHouse {}

    /**
     * 交办: the case goes to a section, not to a person; somebody there claims it.
     *
     * @param until day by which the section is to answer, null for none
     */
    record CaseAssigned(
            LocalDate on,
            String section,
            String instruction,
            @Nullable LocalDate until) implements RequestFact, InHouse {}

    /** 转办: from the section that has it to another of the same organ. */
    record CaseTransferred(LocalDate on, String from, String section, String reason) implements RequestFact, InHouse {}

    /** 退回: the section gives the case back to the disclosure office. */
    record CaseSentBack(LocalDate on, String from, String reason) implements RequestFact, InHouse {}

    /**
     * 交接: another person goes on with the case.
     *
     * @param to account of that person
     */
    record CaseHandedOver(LocalDate on, String to, String toName, String reason) implements RequestFact, InHouse {}

    /** 请求协办: a section is asked to help; {@code ref} numbers it within the case. */
    record AssistanceAsked(
            LocalDate on,
            String ref,
            String section,
            String question,
            @Nullable LocalDate until) implements RequestFact, InHouse {}

    /** 协办意见: what the section answered. */
    record AssistanceGiven(LocalDate on, String ref, String answer) implements RequestFact, InHouse {}

    /**
     * 内部意见 (第十七条; R-28).
     *
     * @param by in which capacity
     * @param name who gave it
     */
    record InternalOpinionGiven(LocalDate on, OpinionGiver by, String name, boolean agrees, String text)
            implements RequestFact, InHouse {}

    /**
     * 一人办理: a step that needs two persons was made by one, because the office has only one and its setting says so.
     *
     * @param what the step
     * @param reason why the office may, as its setting says
     */
    record MadeAlone(LocalDate on, String what, String reason) implements RequestFact, InHouse {}

    // ── 征求意见的认定和告知 ──

    /**
     * 认定 (第十五条、第三十二条; ): what the organ finds after the opinion or the silence of a third party.
     *
     * @param harms whether disclosure would harm the third party's lawful rights
     * @param outweighs whether not disclosing would greatly harm the public interest
     */
    record HarmFound(LocalDate on, String ref, boolean harms, String harm, boolean outweighs, String interest)
            implements RequestFact {}

    /** 告知第三方 (第三十二条; R-14): the decision to disclose over the objection was told in writing. */
    record ThirdPartyTold(LocalDate on, String ref, String letterNumber, String content, String reasons)
            implements RequestFact {}

    // ── 数量、频次明显超过合理范围 (第三十五条) ──

    /**
     * 要求说明理由.
     *
     * @param inMonth how many requests of the applicant the organ received in the month
     * @param until last day to give them
     */
    record ReasonsAsked(LocalDate on, LocalDate until, int inMonth, String facts) implements RequestFact {}

    /** 收到理由. */
    record ReasonsReceived(LocalDate on, String text) implements RequestFact {}

    /**
     * 认定理由.
     *
     * @param reasonable whether the reasons were accepted
     * @param delayedTo reasonable, but not to be done in time: the day of the reply that was fixed and told; else null
     */
    record ReasonsJudged(
            LocalDate on, boolean reasonable, @Nullable LocalDate delayedTo, String why) implements RequestFact {}

    /** 退费: a fee that was paid goes back. */
    record FeeRefunded(LocalDate on, long fen, String reason, String receiptNumber) implements RequestFact {}

    // ── 重新答复 (OQ-9): after a review or a court corrected the answer. Not a new request; the case stays where it is ──

    /**
     * 责令重新答复.
     *
     * @param on the day the decision or judgment was received
     * @param by who decided, with the number of the review or suit
     * @param document 文书号 of the decision or judgment
     * @param until last day for the new answer, as the decision says, else by 第三十三条
     */
    record NewAnswerOrdered(LocalDate on, String by, String document, LocalDate until) implements RequestFact {}

    /** 拟写重新答复. */
    record NewAnswerDrafted(LocalDate on, Reply reply) implements RequestFact {}

    /** 退回重新答复的稿件. */
    record NewAnswerReturned(LocalDate on, String reason) implements RequestFact {}

    /** 审查重新答复. */
    record NewAnswerReviewed(LocalDate on, String opinion) implements RequestFact {}

    /**
     * 签发重新答复.
     *
     * @param letterNumber the old number with 之一, 之二 …
     * @param replaces whether it takes the place of the old result in Table 3: only within the same year (OQ-9)
     */
    record NewAnswerIssued(LocalDate on, String letterNumber, Reply reply, String remedy, boolean replaces)
            implements RequestFact {}

    /** 送达重新答复. The evidence is personal and sealed. @param proofs as for the reply */
    record NewAnswerDelivered(LocalDate on, DeliveryManner manner, List<Attachment> proofs) implements RequestFact {

        public NewAnswerDelivered {
            proofs = proofs == null ? List.of() : List.copyOf(proofs);
        }
    }
}
