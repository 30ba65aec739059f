package org.gongkai.desk.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agency;
import org.gongkai.page.Choice;
import org.gongkai.page.KeptFile;
import org.gongkai.request.Agent;
import org.gongkai.request.Assistance;
import org.gongkai.request.Attachment;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.Draft;
import org.gongkai.request.Filing;
import org.gongkai.request.HandOver;
import org.gongkai.request.IdentityProof;
import org.gongkai.request.PaperFiling;
import org.gongkai.request.Provision;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/** The form of a paper request: what it asks, and what was entered as a {@link PaperFiling}. */
final class PaperForm {

    private PaperForm() {}

    static List<PaperPage.Section> sections(List<Agency> addressed, LocalDate today, @Nullable Draft uploads) {
        return List.of(
                new PaperPage.Section(
                        "来件", "按到达的方式和日期登记，收到申请之日由此确定（《条例》第三十一条）。", arrival(addressed, today, uploads), false),
                new PaperPage.Section("申请内容", "照录申请表；没有写明的留空，需要时再告知补正。", content(uploads), false),
                new PaperPage.Section("申请人", "没有写明的留空。身份证明和联系方式加密保存。", applicant(uploads), false),
                new PaperPage.Section("其他单位转交的（错投）", "先到信访局、收发室或者别的科室，后转到公开工作机构的填写；两个日期都保留。", handOver(today), true),
                new PaperPage.Section("有代理人的", "登记双方身份和授权委托书。", agent(uploads), true),
                new PaperPage.Section("需要帮助的", "申请人读写、视听有困难的填写；文书按需要的格式送达。", assistance(), true));
    }

    private static List<MoveField> arrival(List<Agency> addressed, LocalDate today, @Nullable Draft uploads) {
        return List.of(
                new MoveField.Pick(
                        "agency",
                        "向哪个机关申请",
                        "",
                        addressed.stream()
                                .map(organ -> Choice.of(organ.code().value(), organ.name()))
                                .toList(),
                        true,
                        addressed.isEmpty() ? "" : addressed.getFirst().code().value()),
                new MoveField.Pick(
                        "way",
                        "怎样到达",
                        "",
                        WAYS.stream()
                                .map(way -> new Choice(way.name(), way.label(), rule(way)))
                                .toList(),
                        false,
                        ""),
                day("arrivedOn", "到达日期", "提交、来信到达、收到传真或者邮件、口头提出、转到公开工作机构之日", today, false, today.toString()),
                day("signedOn", "签收日期", "邮寄签收的填写；签收之日为收到申请之日", today, false, ""),
                day("confirmedOn", "与申请人确认之日", "平常信函、电子邮件、传真和转交的，已经确认的填写；还没有确认的留空，当天确认", today, false, ""),
                line("postalNumber", "邮件号码", "邮寄签收的填写", "20"),
                new MoveField.Photos("envelope", "信封照片", "邮寄的拍下信封正面，邮戳日期要清楚；加密保存", kept("envelope", uploads)),
                line("takenDownBy", "代为填写的工作人员", "口头提出的填写", "10"));
    }

    /** The ways a paper comes, the usual ones first. */
    private static final List<Way> WAYS = List.of(
            Way.IN_PERSON,
            Way.REGISTERED_MAIL,
            Way.ORDINARY_MAIL,
            Way.FAX,
            Way.EMAIL,
            Way.ORAL,
            Way.WINDOW,
            Way.HANDED_OVER);

    /** The receiving rule beside the way: 以签收之日为收到申请之日（R-03）. */
    private static String rule(Way way) {
        String when = way.receivedWhen();
        String atLatest = way.confirmsItself() ? "，至迟为提交后第一个工作日" : "";
        return when.substring(when.indexOf('，') + 1) + atLatest + "（" + way.rule() + "）";
    }

    private static List<MoveField> handOver(LocalDate today) {
        return List.of(
                line("handedFrom", "由哪个单位转来", "例如县信访局、收发室", "20"),
                day("cameOn", "到达那个单位的日期", "只作记载，不起算期限；上面的“到达日期”填转到公开工作机构之日", today, true, ""),
                line("handedBy", "移交人", "", "10"));
    }

    private static List<MoveField> agent(@Nullable Draft uploads) {
        return List.of(
                line("agentName", "代理人姓名", "", "10"),
                new MoveField.Pick("agentProofKind", "代理人身份证明种类", "", personProofs(), true, ""),
                line("agentProofNumber", "代理人身份证明号码", "", "20"),
                line("agentPhone", "代理人电话", "", "20"),
                new MoveField.Photos("authorisations", "授权委托书", "", kept("authorisations", uploads)),
                new MoveField.Photos("agentProofs", "代理人身份证明", "", kept("agentProofs", uploads)));
    }

    private static List<MoveField> assistance() {
        return List.of(
                line("helpedBy", "协助填写的工作人员", "帮助读写、翻译手语或者方言的填写", "10"),
                new MoveField.PickMany(
                        "needs",
                        "文书需要的格式",
                        "",
                        Arrays.stream(Assistance.Need.values())
                                .map(need -> new Choice(need.name(), need.label(), need.advice()))
                                .toList(),
                        true));
    }

    private static List<Choice> personProofs() {
        return Arrays.stream(IdentityProof.values())
                .filter(proof -> !proof.organisation())
                .map(proof -> Choice.of(proof.name(), proof.label()))
                .toList();
    }

    private static List<MoveField> content(@Nullable Draft uploads) {
        return List.of(
                line("title", "信息的名称", "没有写名称的，用一句话概括", "30"),
                line("documentNumber", "文号", "", "20"),
                new MoveField.Lines("description", "其他特征", "", 4, false, ""),
                choice("provision", "要求的形式", provisions()),
                choice("delivery", "要求的途径", deliveries()),
                line("purpose", "用途", "申请人自己写了的才填", "30"),
                new MoveField.Photos(
                        "attachments", "申请表和其他材料", "拍照或者扫描，JPG、PNG或者PDF，每个不超过10MB", kept("attachments", uploads)));
    }

    private static List<MoveField> applicant(@Nullable Draft uploads) {
        return List.of(
                new MoveField.Pick(
                        "applicantKind",
                        "类别",
                        "看不出的按自然人登记",
                        Arrays.stream(ApplicantKind.values())
                                .map(kind -> Choice.of(kind.name(), kind.fullLabel()))
                                .toList(),
                        true,
                        ApplicantKind.NATURAL_PERSON.name()),
                line("name", "姓名或者单位名称", "", "20"),
                new MoveField.Pick(
                        "proofKind",
                        "身份证明种类",
                        "",
                        Arrays.stream(IdentityProof.values())
                                .map(proof -> Choice.of(proof.name(), proof.label()))
                                .toList(),
                        true,
                        ""),
                line("proofNumber", "身份证明号码或者统一社会信用代码", "", "20"),
                line("legalRepresentative", "法定代表人或者负责人", "", "10"),
                line("contactPerson", "联系人", "", "10"),
                line("phone", "电话", "", "20"),
                line("email", "电子邮箱", "", "20"),
                line("address", "通信地址", "", "30"),
                line("postcode", "邮政编码", "", "4"),
                new MoveField.Photos("proofs", "身份证明", "调阅时自动加水印，归档后按规定清除", kept("proofs", uploads)));
    }

    private static List<Choice> provisions() {
        return Arrays.stream(Provision.values())
                .map(form -> Choice.of(form.name(), form.label()))
                .toList();
    }

    private static List<Choice> deliveries() {
        return DeliveryManner.askedFor().stream()
                .map(manner -> Choice.of(manner.name(), manner.label()))
                .toList();
    }

    /** Reads the form; {@code files} are those of the draft. */
    static PaperFiling read(Entered in, @Nullable Draft uploads) {
        Filing filing = new Filing(
                in.text("agency"),
                in.chosen("applicantKind", ApplicantKind.class).orElse(null),
                in.text("name"),
                in.chosen("proofKind", IdentityProof.class).orElse(null),
                in.text("proofNumber"),
                uploaded("proofs", uploads),
                in.text("legalRepresentative"),
                in.text("contactPerson"),
                in.text("phone"),
                in.text("email"),
                in.text("address"),
                in.text("postcode"),
                in.text("title"),
                in.text("documentNumber"),
                in.text("description"),
                in.chosen("provision", Provision.class).orElse(null),
                in.chosen("delivery", DeliveryManner.class).orElse(null),
                in.text("purpose"),
                uploaded("attachments", uploads),
                agent(in, uploads),
                new Assistance(in.text("helpedBy"), in.chosenAll("needs", Assistance.Need.class)));
        LocalDate cameOn = in.day("cameOn");
        LocalDate arrivedOn = in.day("arrivedOn");
        return new PaperFiling(
                filing,
                in.chosen("way", Way.class).orElse(null),
                arrivedOn,
                in.day("signedOn"),
                in.day("confirmedOn"),
                in.text("postalNumber"),
                in.text("takenDownBy"),
                uploaded("envelope", uploads),
                handOver(in, cameOn, arrivedOn));
    }

    /** When nobody knows when it came there, it is taken to have come on the day it was handed over. */
    private static @Nullable HandOver handOver(Entered in, @Nullable LocalDate cameOn, @Nullable LocalDate arrivedOn) {
        LocalDate there = cameOn == null ? arrivedOn : cameOn;
        return in.text("handedFrom").isEmpty() || there == null
                ? null
                : new HandOver(in.text("handedFrom"), there, in.text("handedBy"));
    }

    private static @Nullable Agent agent(Entered in, @Nullable Draft uploads) {
        var agent = new Agent(
                in.text("agentName"),
                in.chosen("agentProofKind", IdentityProof.class).orElse(null),
                in.text("agentProofNumber"),
                in.text("agentPhone"),
                uploaded("authorisations", uploads),
                uploaded("agentProofs", uploads));
        boolean named = !agent.name().isEmpty()
                || !agent.proofNumber().isEmpty()
                || !agent.authorisations().isEmpty()
                || !agent.proofs().isEmpty();
        return named ? agent : null;
    }

    private static List<Attachment> uploaded(String field, @Nullable Draft uploads) {
        return Optional.ofNullable(uploads).map(draft -> draft.files(field)).orElse(List.of());
    }

    private static List<KeptFile> kept(String name, @Nullable Draft uploads) {
        return uploaded(name, uploads).stream()
                .map(file -> new KeptFile(file.id().value(), file.name(), file.bytes()))
                .toList();
    }

    private static MoveField.Day day(
            String name, String label, String hint, LocalDate max, boolean optional, String start) {
        return new MoveField.Day(name, label, hint, max.toString(), optional, start);
    }

    private static MoveField.Pick choice(String name, String label, List<Choice> choices) {
        return new MoveField.Pick(name, label, "", choices, true, "");
    }

    private static MoveField.Line line(String name, String label, String hint, String width) {
        return new MoveField.Line(name, label, hint, width, false, "");
    }
}
