package org.gongkai.desk.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agency;
import org.gongkai.page.Choice;
import org.gongkai.page.KeptFile;
import org.gongkai.request.Attachment;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.Draft;
import org.gongkai.request.Filing;
import org.gongkai.request.IdentityProof;
import org.gongkai.request.PaperFiling;
import org.gongkai.request.Provision;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/** The form of a paper request: what it asks, and what was entered as a {@link PaperFiling}. */
final class PaperForm {

    private static final String ACCEPT = "image/jpeg,image/png,application/pdf";

    private PaperForm() {}

    static List<PaperPage.Section> sections(List<Agency> addressed, LocalDate today, @Nullable Draft uploads) {
        return List.of(
                new PaperPage.Section("来件", "按到达的方式和日期登记，收到申请之日由此确定（《条例》第三十一条）。", arrival(addressed, today)),
                new PaperPage.Section("申请内容", "照录申请表；没有写明的留空，需要时再告知补正。", content()),
                new PaperPage.Section("申请人", "没有写明的留空。身份证明和联系方式加密保存。", applicant()),
                new PaperPage.Section(
                        "扫描件",
                        "可以用手机拍照后上传，也可以以后补。",
                        List.of(files("proofs", "身份证明", uploads), files("attachments", "申请表、信封和其他材料", uploads))));
    }

    private static List<MoveField> arrival(List<Agency> addressed, LocalDate today) {
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
                        Arrays.stream(Way.values())
                                .filter(way -> way != Way.WEB)
                                .map(way -> Choice.of(way.name(), way.label()))
                                .toList(),
                        true,
                        ""),
                day("arrivedOn", "到达日期", "当面提交、来信到达、收到传真或者口头提出之日", today, false, today.toString()),
                day("signedOn", "签收日期", "邮寄签收的填写；签收之日为收到申请之日", today, false, ""),
                day("confirmedOn", "与申请人确认之日", "平常信函和传真，已经确认的填写；还没有确认的留空", today, false, ""),
                line("postalNumber", "邮件号码", "邮寄签收的填写", "20"),
                line("takenDownBy", "代为填写的工作人员", "口头提出的填写", "10"));
    }

    private static List<MoveField> content() {
        return List.of(
                line("title", "信息的名称", "没有写名称的，用一句话概括", "30"),
                line("documentNumber", "文号", "", "20"),
                new MoveField.Lines("description", "其他特征", "", 4, false, ""),
                choice("provision", "要求的形式", provisions()),
                choice("delivery", "要求的途径", deliveries()),
                line("purpose", "用途", "申请人自己写了的才填", "30"));
    }

    private static List<MoveField> applicant() {
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
                line("postcode", "邮政编码", "", "4"));
    }

    private static List<Choice> provisions() {
        return Arrays.stream(Provision.values())
                .map(form -> Choice.of(form.name(), form.label()))
                .toList();
    }

    private static List<Choice> deliveries() {
        return Arrays.stream(DeliveryManner.values())
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
                uploaded("attachments", uploads));
        return new PaperFiling(
                filing,
                in.chosen("way", Way.class).orElse(null),
                in.day("arrivedOn"),
                in.day("signedOn"),
                in.day("confirmedOn"),
                in.text("postalNumber"),
                in.text("takenDownBy"));
    }

    private static List<Attachment> uploaded(String field, @Nullable Draft uploads) {
        return Optional.ofNullable(uploads).map(draft -> draft.files(field)).orElse(List.of());
    }

    private static MoveField.Files files(String name, String label, @Nullable Draft uploads) {
        List<KeptFile> kept = uploaded(name, uploads).stream()
                .map(file -> new KeptFile(file.id().value(), file.name(), file.bytes()))
                .toList();
        return new MoveField.Files(name, label, "JPG、PNG或者PDF，每个不超过10MB", ACCEPT, false, kept);
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
