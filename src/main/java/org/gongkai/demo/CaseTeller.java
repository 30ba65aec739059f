package org.gongkai.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.request.Archiving;
import org.gongkai.request.AskingCorrection;
import org.gongkai.request.AskingReasons;
import org.gongkai.request.Attachment;
import org.gongkai.request.ChargingFee;
import org.gongkai.request.Circulating;
import org.gongkai.request.ConfirmingReceipt;
import org.gongkai.request.Consulting;
import org.gongkai.request.ConvertingToRequest;
import org.gongkai.request.DeliveringReply;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.DraftToken;
import org.gongkai.request.EndingHandling;
import org.gongkai.request.ExtendingTimeLimit;
import org.gongkai.request.Filing;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.HandOver;
import org.gongkai.request.IssuingReply;
import org.gongkai.request.MarkingTest;
import org.gongkai.request.MergingRequest;
import org.gongkai.request.Opinion;
import org.gongkai.request.OpinionGiver;
import org.gongkai.request.Origin;
import org.gongkai.request.PaperFiling;
import org.gongkai.request.Provision;
import org.gongkai.request.ReceivingCorrection;
import org.gongkai.request.RecordingSearch;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.request.Reply;
import org.gongkai.request.RequestDrafts;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.SplittingRequest;
import org.gongkai.request.WithdrawingRequest;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.FeeScale;
import org.gongkai.statute.Ground;
import org.gongkai.statute.Particular;
import org.gongkai.statute.SubType;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Tells one request through the use cases of {@code request}, as its people would have done it. */
@Component
@Demonstration
class CaseTeller {

    private static final String TEXT = "（演示文本）";

    private final RequestDrafts drafts;
    private final FilingRequest filing;
    private final RegisteringPaperRequest registering;
    private final ConfirmingReceipt confirming;
    private final AskingCorrection asking;
    private final ReceivingCorrection correcting;
    private final Consulting consulting;
    private final ExtendingTimeLimit extending;
    private final ChargingFee charging;
    private final RecordingSearch searching;
    private final IssuingReply issuing;
    private final EndingHandling ending;
    private final SplittingRequest splitting;
    private final MergingRequest merging;
    private final MarkingTest testing;
    private final ConvertingToRequest converting;
    private final WithdrawingRequest withdrawing;
    private final DeliveringReply delivering;
    private final Archiving archiving;
    private final Circulating circulating;
    private final AskingReasons reasoning;

    CaseTeller(
            RequestDrafts drafts,
            FilingRequest filing,
            RegisteringPaperRequest registering,
            ConfirmingReceipt confirming,
            AskingCorrection asking,
            ReceivingCorrection correcting,
            Consulting consulting,
            ExtendingTimeLimit extending,
            ChargingFee charging,
            RecordingSearch searching,
            IssuingReply issuing,
            EndingHandling ending,
            SplittingRequest splitting,
            MergingRequest merging,
            MarkingTest testing,
            ConvertingToRequest converting,
            WithdrawingRequest withdrawing,
            DeliveringReply delivering,
            Archiving archiving,
            Circulating circulating,
            AskingReasons reasoning) {
        this.drafts = drafts;
        this.filing = filing;
        this.registering = registering;
        this.confirming = confirming;
        this.asking = asking;
        this.correcting = correcting;
        this.consulting = consulting;
        this.extending = extending;
        this.charging = charging;
        this.searching = searching;
        this.issuing = issuing;
        this.ending = ending;
        this.splitting = splitting;
        this.merging = merging;
        this.testing = testing;
        this.converting = converting;
        this.withdrawing = withdrawing;
        this.delivering = delivering;
        this.archiving = archiving;
        this.circulating = circulating;
        this.reasoning = reasoning;
    }

    /** A request that is yet to be filed; {@code row} is its line of {@code demo/cases.tsv}. */
    Told begin(int serial, Map<String, String> row) {
        return new Told(serial, row);
    }

    /** One request of the story. */
    final class Told {

        private final int serial;
        private final String organ;
        private final Way way;
        /** It was asked as a question first. */
        private final boolean asked;

        private final DeliveryManner delivery;
        private final Filing form;
        private int consultations;
        private boolean objected;
        private @Nullable RequestNumber number;

        private Told(int serial, Map<String, String> row) {
            this.serial = serial;
            organ = row.getOrDefault("agency", "");
            asked = row.getOrDefault("way", "").equals("question");
            way = asked ? Way.WEB : Way.ofCode(row.getOrDefault("way", "")).orElseThrow();
            delivery = DeliveryManner.valueOf(row.getOrDefault("delivery", ""));
            form = People.filing(
                    serial,
                    organ,
                    ApplicantKind.valueOf(row.getOrDefault("kind", "")),
                    row.getOrDefault("title", ""),
                    delivery,
                    row.getOrDefault("with", ""));
        }

        void file(LocalDate on) {
            number = (asked ? convert(on) : way == Way.WEB ? fileOnline() : register(way, on))
                    .orThrow()
                    .number();
        }

        private org.gongkai.page.Outcome<org.gongkai.request.FilingReceipt> fileOnline() {
            DraftToken draft = drafts.begin();
            try (InputStream picture = new ClassPathResource("demo/proof.png").getInputStream()) {
                Attachment proof =
                        drafts.keep(draft, "proofs", "演示身份证明.png", picture).orThrow();
                return filing.file(with(proof), draft);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Filing with(Attachment proof) {
            return new Filing(
                    form.agency(),
                    form.applicantKind(),
                    form.name(),
                    form.proofKind(),
                    form.proofNumber(),
                    List.of(proof),
                    form.legalRepresentative(),
                    form.contactPerson(),
                    form.phone(),
                    form.email(),
                    form.address(),
                    form.postcode(),
                    form.title(),
                    form.documentNumber(),
                    form.description(),
                    form.provision(),
                    form.delivery(),
                    form.purpose(),
                    form.attachments(),
                    form.agent(),
                    form.assistance());
        }

        private org.gongkai.page.Outcome<org.gongkai.request.FilingReceipt> convert(LocalDate on) {
            return converting.convert(
                    form,
                    new ConvertingToRequest.Original(
                            new Origin(Origin.Kind.QUESTION, "演示咨询" + serial), Way.WEB, on, null),
                    People.clerk(organ));
        }

        private org.gongkai.page.Outcome<org.gongkai.request.FilingReceipt> register(Way by, LocalDate on) {
            return registering.register(
                    new PaperFiling(
                            form,
                            by,
                            on,
                            by == Way.REGISTERED_MAIL ? on : null,
                            null,
                            by == Way.REGISTERED_MAIL ? "DEMO%09d".formatted(serial) : "",
                            by == Way.ORAL ? "经办人（演示）" : "",
                            List.of(),
                            by == Way.HANDED_OVER ? new HandOver("县信访局", on.minusDays(6), "移交人（演示）") : null),
                    null,
                    People.clerk(organ));
        }

        void step(Step step, LocalDate on, LocalDate until) {
            RequestNumber request = number;
            if (request == null) {
                throw new IllegalStateException("not filed yet");
            }
            switch (step.act()) {
                case "confirm" ->
                    confirming.confirm(request, on, People.clerk(organ)).orThrow();
                case "correct" -> correct(request, on, until);
                case "corrected" -> corrected(request, on);
                case "third", "comaker", "organ" -> ask(request, step, on);
                case "delivered" ->
                    consulting
                            .delivered(request, step.word(), on, People.clerk(organ))
                            .orThrow();
                case "agree", "object" -> answer(request, step, on);
                case "propose" -> propose(request, step, on);
                case "extend" -> {
                    propose(request, step, on);
                    extending.approve(request, on, People.head(organ)).orThrow();
                }
                case "feenth", "feepages" -> charge(request, step, on);
                case "feedelivered" ->
                    charging.noticeDelivered(request, on, People.clerk(organ)).orThrow();
                case "paid" ->
                    charging.paid(request, on, "演示票据" + serial, People.clerk(organ))
                            .orThrow();
                case "find" -> find(request, step, on);
                case "tell" ->
                    consulting
                            .tell(request, step.word(), on, form.title() + TEXT, "关系群众饮水安全" + TEXT, People.clerk(organ))
                            .orThrow();
                case "reasons", "reasoned", "judge" -> reasons(request, step, on, until);
                case "refund" ->
                    charging.refund(
                                    request,
                                    on,
                                    step.number() * 100L,
                                    "重复缴费，退还多缴部分" + TEXT,
                                    "演示退库" + serial,
                                    People.clerk(organ))
                            .orThrow();
                case "claim", "assign", "transfer", "help", "helped", "opinion" -> circulate(request, step, on, until);
                case "search" -> search(request, on);
                case "draft" -> draft(request, step, on);
                case "review" -> review(request, on);
                case "reply" -> {
                    draft(request, step, on);
                    review(request, on);
                    issuing.issue(request, on, People.head(organ)).orThrow();
                }
                case "end" -> end(request, step, on);
                case "split" -> split(request, on);
                case "copy" -> copy(request, on);
                case "test" ->
                    testing.mark(request, on, "本季度渠道自测，由办公室自行提交" + TEXT, People.head(organ))
                            .orThrow();
                case "withdraw" ->
                    withdrawing
                            .withdraw(request, on, "申请人书面撤回" + TEXT, People.clerk(organ))
                            .orThrow();
                case "deliver" -> deliver(request, on);
                case "archive" ->
                    archiving.archive(request, on, "", People.clerk(organ)).orThrow();
                default -> throw new IllegalArgumentException("unknown step " + step);
            }
        }

        private void split(RequestNumber request, LocalDate on) {
            List<String> matters = List.of(form.title().split("和"));
            splitting
                    .split(
                            request,
                            new SplittingRequest.Split(on, matters, "一份申请表写了" + matters.size() + "件不相干的事" + TEXT),
                            People.clerk(organ))
                    .orThrow();
        }

        /** The same once more by post; it joins the first. */
        private void copy(RequestNumber request, LocalDate on) {
            RequestNumber second = register(Way.REGISTERED_MAIL, on).orThrow().number();
            merging.merge(
                            second,
                            new MergingRequest.Merging(on, request.value(), "先在网上提交，后又邮寄一份" + TEXT),
                            People.clerk(organ))
                    .orThrow();
        }

        private void correct(RequestNumber request, LocalDate on, LocalDate until) {
            asking.ask(
                            request,
                            new AskingCorrection.CorrectionNotice(
                                    on, until, List.of("请写明所需信息的名称、文号或者便于查询的其他特征" + TEXT), ""),
                            People.clerk(organ))
                    .orThrow();
        }

        private void corrected(RequestNumber request, LocalDate on) {
            correcting
                    .receive(
                            request,
                            new ReceivingCorrection.Correction(on, "补充说明所需材料的年度和事项" + TEXT, List.of(), null),
                            People.clerk(organ))
                    .orThrow();
        }

        private void ask(RequestNumber request, Step step, LocalDate on) {
            consultations++;
            Consulted who = switch (step.act()) {
                case "third" -> Consulted.THIRD_PARTY;
                case "comaker" -> Consulted.CO_MAKER;
                default -> Consulted.ORGAN;
            };
            String name = who == Consulted.THIRD_PARTY ? "演示第三方" + consultations : "演示机关（" + step.word() + "）";
            consulting
                    .ask(
                            request,
                            new Consulting.Question(on, who, name, "0319-0003000", null, "所申请信息是否同意公开" + TEXT),
                            People.clerk(organ))
                    .orThrow();
        }

        private void answer(RequestNumber request, Step step, LocalDate on) {
            boolean agrees = step.act().equals("agree");
            objected |= !agrees;
            consulting
                    .answered(
                            request,
                            new Consulting.Answer(
                                    step.word(),
                                    on,
                                    agrees ? Opinion.CONSENTS : Opinion.REFUSES_WITH_GROUNDS,
                                    agrees ? "" : "涉及个人住址和家庭情况" + TEXT),
                            People.clerk(organ))
                    .orThrow();
        }

        private void find(RequestNumber request, Step step, LocalDate on) {
            boolean outweighs = step.number() == 1;
            consulting
                    .found(
                            request,
                            new Consulting.Finding(
                                    step.word(),
                                    on,
                                    true,
                                    "公开会影响第三方的正当权益" + TEXT,
                                    outweighs,
                                    outweighs ? "关系群众饮水安全" + TEXT : ""),
                            People.clerk(organ))
                    .orThrow();
        }

        private void reasons(RequestNumber request, Step step, LocalDate on, LocalDate until) {
            switch (step.act()) {
                case "reasons" ->
                    reasoning
                            .ask(request, on, until, "一个月内就同一事项多次提出内容相近的申请，数量明显超过合理范围" + TEXT, People.clerk(organ))
                            .orThrow();
                case "reasoned" ->
                    reasoning
                            .received(request, on, "用于课题研究" + TEXT, People.clerk(organ))
                            .orThrow();
                default ->
                    reasoning
                            .judge(
                                    request,
                                    new AskingReasons.Judgement(
                                            on, step.number() > 0, step.number() > 0 ? until : null, "见合议记录" + TEXT),
                                    People.head(organ))
                            .orThrow();
            }
        }

        private void circulate(RequestNumber request, Step step, LocalDate on, LocalDate until) {
            switch (step.act()) {
                case "claim" ->
                    circulating.claim(request, on, "", People.clerk(organ)).orThrow();
                case "assign" ->
                    circulating
                            .assign(request, on, "综合科", "请提供有关材料和公开意见" + TEXT, until, People.head(organ))
                            .orThrow();
                case "transfer" ->
                    circulating
                            .transfer(request, on, "城建科", "材料由城建科保管" + TEXT, People.clerk(organ))
                            .orThrow();
                case "help" ->
                    circulating
                            .askAssistance(request, on, "档案室", "请检索合同原件及补充协议" + TEXT, until, People.clerk(organ))
                            .orThrow();
                case "helped" ->
                    circulating
                            .assist(request, on, "1", "已找到合同一份、补充协议一份" + TEXT, People.clerk(organ))
                            .orThrow();
                default ->
                    circulating
                            .giveOpinion(
                                    request,
                                    on,
                                    OpinionGiver.LEGAL,
                                    "法律顾问（演示）",
                                    true,
                                    "可以公开，需遮盖账号" + TEXT,
                                    People.clerk(organ))
                            .orThrow();
            }
        }

        private void propose(RequestNumber request, Step step, LocalDate on) {
            extending
                    .propose(
                            request,
                            new ExtendingTimeLimit.Proposal(on, step.number(), "涉及材料多，需要逐件核对" + TEXT),
                            People.clerk(organ))
                    .orThrow();
        }

        private void charge(RequestNumber request, Step step, LocalDate on) {
            boolean pages = step.act().equals("feepages");
            charging.notify(
                            request,
                            new ChargingFee.Notice(
                                    on,
                                    pages ? FeeScale.Method.PAGES : FeeScale.Method.NTH,
                                    pages ? Integer.valueOf(step.number()) : null,
                                    null),
                            People.clerk(organ))
                    .orThrow();
        }

        private void search(RequestNumber request, LocalDate on) {
            searching
                    .record(
                            request,
                            new RecordingSearch.Search(
                                    on, "本机关档案室、公文系统、业务科室", "名称、年度、文号", "经办人（演示）", false, "没有检索到" + TEXT),
                            People.clerk(organ))
                    .orThrow();
        }

        private void draft(RequestNumber request, Step step, LocalDate on) {
            issuing.draft(request, on, reply(Disposition.valueOf(step.word())), People.clerk(organ))
                    .orThrow();
        }

        private void review(RequestNumber request, LocalDate on) {
            issuing.review(request, on, true, "已审查，不涉及国家秘密" + TEXT, People.reviewer(organ))
                    .orThrow();
        }

        private void end(RequestNumber request, Step step, LocalDate on) {
            ending.end(
                            request,
                            new EndingHandling.Ending(
                                    on, Disposition.valueOf(step.word()), null, "期限届满，申请人没有补正或者缴费" + TEXT),
                            People.head(organ))
                    .orThrow();
        }

        private void deliver(RequestNumber request, LocalDate on) {
            if (delivery == DeliveryManner.ONLINE) {
                return; // delivered by being signed
            }
            delivering
                    .deliver(
                            request,
                            new DeliveringReply.Delivery(on, delivery, true, "演示送达凭证" + serial, ""),
                            People.clerk(organ))
                    .orThrow();
        }

        private Reply reply(Disposition disposition) {
            Map<Particular, String> texts = new EnumMap<>(Particular.class);
            disposition.particulars().forEach(p -> texts.put(p, text(p)));
            if (objected && disposition == Disposition.D2) {
                texts.put(Particular.PUBLIC_INTEREST, "关系群众饮水安全" + TEXT);
            }
            Set<SubType> kinds = new LinkedHashSet<>();
            List<Ground> grounds = List.of();
            if (disposition == Disposition.P) {
                grounds = List.of(consultations > 0 ? Ground.THIRD_PARTY : Ground.PROCESS);
                kinds.add(consultations > 0 ? SubType.PERSONAL_PRIVACY : SubType.DISCUSSION_RECORD);
            } else if (disposition.needsSubType()) {
                kinds.add(disposition.subTypes().getFirst());
            }
            Provision provision =
                    disposition == Disposition.D2 || disposition == Disposition.P ? form.provision() : null;
            return new Reply(disposition, grounds, kinds, texts, null, provision, "", List.of());
        }

        private String text(Particular particular) {
            return switch (particular) {
                case WHERE_TO_FIND -> "平乡县人民政府网站“法定主动公开内容”栏目可以查阅、下载" + TEXT;
                case INFORMATION_OR_WAY -> "随本答复提供“" + form.title() + "”" + TEXT;
                case RELEASED_PART -> "提供主体文件和附表，遮盖其中不予公开的部分" + TEXT;
                case SEARCH_MADE -> "检索了本机关档案室、公文系统和业务科室，没有找到所申请的信息" + TEXT;
                case SPECIAL_LAW -> "请依照有关登记管理的法律、行政法规，到政务服务大厅登记窗口查询" + TEXT;
                case EARLIER_REPLY -> "本机关已于2025年3月作出答复" + TEXT;
                case EARLIER_PROVISION -> "该批复已于取得许可时送达申请人" + TEXT;
                case STILL_UNCLEAR -> "补正后仍不能确定所指的补贴种类和年度" + TEXT;
                default -> "经审查，属于所引条款规定的情形，理由见审查意见" + TEXT;
            };
        }
    }
}
