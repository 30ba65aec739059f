package org.gongkai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.PrintingPaper;
import org.gongkai.request.Archiving;
import org.gongkai.request.Attachment;
import org.gongkai.request.Consulting;
import org.gongkai.request.DeliveringReply;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.IssuingReply;
import org.gongkai.request.Opinion;
import org.gongkai.request.Provision;
import org.gongkai.request.RecordingSearch;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.request.Reply;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Ground;
import org.gongkai.statute.Particular;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 案卷: one case from filing to archive, as a file. */
class CaseFileTest extends HouseTest {

    private static final LocalDate TUE_2026_04_07 = LocalDate.of(2026, 4, 7);
    private static final LocalDate WED_2026_04_08 = LocalDate.of(2026, 4, 8);
    private static final LocalDate FRI_2026_04_10 = LocalDate.of(2026, 4, 10);
    private static final String COMPANY = "某某建材有限公司";

    @Autowired
    BindingCase binding;

    @Autowired
    TransferringCase transferring;

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    RegisteringPaperRequest paper;

    @Autowired
    Consulting consulting;

    @Autowired
    RecordingSearch searching;

    @Autowired
    IssuingReply replying;

    @Autowired
    DeliveringReply delivering;

    @Autowired
    Archiving archiving;

    @Autowired
    CreatingAccount accounts;

    private Agency organ;
    private Actor clerk;
    private RequestNumber number = new RequestNumber("none-2026-0001");

    @BeforeEach
    void aDepartment() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        organ = registering.register(Organs.department(unique("vol"), county)).orThrow();
        clerk = People.clerk(organ.code().value());
    }

    @Test
    void theVolumeHoldsEveryPaperInArchiveOrder() throws IOException {
        aWholeCase();
        BoundCase volume = binding.volume(number, CaseFileKind.ARCHIVE, clerk).orElseThrow();
        assertThat(volume.name()).isEqualTo(number + "-归档卷.pdf");
        Files.write(Path.of("target", "case-file.pdf"), volume.content()); // to be looked at
        String text = text(volume.content());
        assertThat(text)
                .containsSubsequence(
                        "卷内文件目录",
                        "政府信息公开申请登记表",
                        "审核签发记录",
                        "办理经过",
                        "答复期限计算表",
                        "第三方意见征询书",
                        "检索记录",
                        "征求意见情况",
                        "政府信息公开申请答复书",
                        "送达回证");
        assertThat(text).contains("申请人甲", COMPANY, "XA12345678913", "综合档案室", "R-11", "第 2 页");
        assertThat(text).doesNotContain("查询码");
    }

    @Test
    void theEvidenceHidesOtherPersonsAndSaysWhatEachPaperProves() throws IOException {
        aWholeCase();
        String text = text(binding.volume(number, CaseFileKind.EVIDENCE, clerk)
                .orElseThrow()
                .content());
        assertThat(text).contains("证据、依据目录", "证明对象", "第三方A", "申请人甲", "第三十三条").doesNotContain(COMPANY, "13900000000");
        Map<String, byte[]> files = unzip(
                binding.pack(number, CaseFileKind.EVIDENCE, clerk).orElseThrow().content());
        assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8))
                .doesNotContain(COMPANY);
        assertThat(files.keySet()).noneMatch(name -> name.contains("申请人") || name.contains(COMPANY));
    }

    @Test
    void whatWasPackedIsReadBackAndEveryChangeIsFound() throws IOException {
        aWholeCase();
        byte[] zip =
                binding.pack(number, CaseFileKind.ARCHIVE, clerk).orElseThrow().content();
        CaseFileVerdict verdict = VerifyingCaseFile.verify(new ByteArrayInputStream(zip));
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.number()).isEqualTo(number.value());
        assertThat(verdict.facts())
                .extracting(CaseFileVerdict.ListedFact::title)
                .contains("登记申请", "送达答复", "归档");
        Map<String, byte[]> files = unzip(zip);
        String letter = files.keySet().stream()
                .filter(name -> name.contains("答复书"))
                .findFirst()
                .orElseThrow();
        assertThat(faults(files, Map.of(letter, "other".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("内容被改动：" + letter);
        assertThat(faults(files, Map.of("9-别的/多.txt", new byte[] {1}))).containsExactly("多出文件：9-别的/多.txt");
        files.remove("case.pdf");
        assertThat(faults(files, Map.of())).containsExactly("缺少文件：case.pdf");
        assertThat(VerifyingCaseFile.verify(new ByteArrayInputStream(new byte[] {1, 2, 3}))
                        .intact())
                .isFalse();
    }

    @Test
    void opensToThoseWhoHandleTheCaseOnly() {
        aWholeCase();
        for (Actor stranger : List.of(
                People.leader(),
                People.clerk(agencies.county().handledBy().value()),
                People.of(organ.code().value(), Role.SECTION_OFFICER),
                Actor.citizen())) {
            assertThatThrownBy(() -> binding.volume(number, CaseFileKind.ARCHIVE, stranger))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> transferring.handOver(number, "县档案馆", stranger))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(binding.volume(RequestNumber.parse("zfb-1999-0001").orElseThrow(), CaseFileKind.ARCHIVE, clerk))
                .isEmpty();
    }

    @Test
    void theArchivesReceiptEndsTheTransfer() {
        aWholeCase();
        assertThat(problems(transferring.handOver(number, " ", clerk))).containsExactly("请填写接收案卷的档案机构");
        long id = transferring.handOver(number, "县档案馆", clerk).orThrow();
        assertThat(problems(transferring.handOver(number, "县档案馆", clerk))).containsExactly("上一次移交还没有登记回执，先登记回执");
        BoundCase handed = transferring.open(number, id, clerk).orElseThrow();
        assertThat(handed.content()).isNotEmpty();
        assertThat(problems(transferring.confirm(number, id, "", LocalDate.of(2026, 4, 1), clerk)))
                .containsExactly("请填写接收回执的编号", "接收日期在移交之后、今天以前");
        LocalDate today = LocalDate.now(clock);
        transferring.confirm(number, id, "档收〔2026〕7号", today, clerk).orThrow();
        assertThat(transferring.of(number, clerk)).singleElement().satisfies(one -> {
            assertThat(one.receipt()).isEqualTo(new CaseTransfer.Receipt("档收〔2026〕7号", today, clerk.displayName()));
            assertThat(one.manifestSm3()).hasSize(64);
        });
        assertThat(transferring.open(number, id, clerk)).isEmpty();
        assertThat(problems(transferring.confirm(number, id, "再次", today, clerk)))
                .containsExactly("这次移交已经登记过回执");
    }

    @Test
    void aCaseThatIsNotArchivedIsNotTransferred() {
        clock.setTo(TUE_2026_04_07);
        number = paper.register(Filings.to(organ.code().value()).inPerson(TUE_2026_04_07), null, clerk)
                .orThrow()
                .number();
        assertThat(problems(transferring.handOver(number, "县档案馆", clerk))).containsExactly("案件还没有归档，先办理“归档”，再移交");
        assertThat(binding.volume(number, CaseFileKind.ARCHIVE, clerk)).isPresent();
    }

    @Test
    void thePageGivesTheFileAndTakesTheReceipt() {
        aWholeCase();
        String name = unique("clerk");
        accounts.create(Actor.system("test"), People.account(name, organ.code().value(), Role.CLERK))
                .orThrow();
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(name, People.PASSWORD);
        String path = "/desk/requests/" + number + "/casefile";
        assertThat(visitor.get("/desk/requests/" + number).page().select("a[href=" + path + "]"))
                .isNotEmpty();
        assertThat(visitor.get(path).text()).contains("归档卷", "复议答复证据卷", "还没有移交");
        assertThat(visitor.get(path + "/archive.pdf").header("Content-Disposition"))
                .contains("filename");
        visitor.get(path);
        Answer refused = visitor.submit("form[action$=transfers]", Map.of("receiver", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#receiver-error").text()).contains("请填写");
        assertThat(visitor.submit("form[action$=transfers]", Map.of("receiver", "县档案馆"))
                        .location())
                .endsWith("done=transferred");
        visitor.get(path);
        Answer noNumber =
                visitor.submit("form[action$=receipt]", Map.of("receiptNumber", "", "receivedOn", "2026-02-31"));
        assertThat(noNumber.status()).isEqualTo(422);
        try (Visitor looking = Visitor.of(url(""))) {
            looking.signIn(name, People.PASSWORD).goTo(path).isFine("case-file");
        }
        try (Visitor looking = Visitor.onPhone(url(""))) {
            looking.signIn(name, People.PASSWORD).goTo(path).isFine("case-file-phone");
        }
    }

    /** A partial disclosure after a third party was asked, served by post and archived. */
    private void aWholeCase() {
        Actor reviewer = People.reviewer(organ.code().value());
        Actor head = People.head(organ.code().value());
        clock.setTo(TUE_2026_04_07);
        number = paper.register(Filings.to(organ.code().value()).inPerson(TUE_2026_04_07), null, clerk)
                .orThrow()
                .number();
        consulting
                .ask(
                        number,
                        new Consulting.Question(
                                TUE_2026_04_07,
                                Consulted.THIRD_PARTY,
                                COMPANY,
                                "13900000000",
                                TUE_2026_04_07,
                                "是否同意公开" + COMPANY + "的报价单"),
                        clerk)
                .orThrow();
        searching
                .record(
                        number,
                        new RecordingSearch.Search(TUE_2026_04_07, "综合档案室", "医保 补助", "经办人", true, "找到报价单一份"),
                        clerk)
                .orThrow();
        clock.setTo(WED_2026_04_08);
        consulting
                .answered(
                        number,
                        new Consulting.Answer("A", WED_2026_04_08, Opinion.REFUSES_WITH_GROUNDS, "涉及商业秘密"),
                        clerk)
                .orThrow();
        consulting
                .found(number, new Consulting.Finding("A", WED_2026_04_08, true, "会影响竞争", false, "没有重大影响"), clerk)
                .orThrow();
        Attachment given = keep();
        Reply reply = new Reply(
                Disposition.P,
                List.of(Ground.THIRD_PARTY),
                Set.of(),
                Map.of(Particular.RELEASED_PART, "各乡镇分配金额", Particular.REASON, "报价单涉及" + COMPANY + "的商业秘密"),
                null,
                Provision.ELECTRONIC,
                "",
                List.of(given));
        replying.draft(number, WED_2026_04_08, reply, clerk).orThrow();
        replying.review(number, WED_2026_04_08, true, "同意", reviewer).orThrow();
        clock.setTo(FRI_2026_04_10);
        replying.issue(number, FRI_2026_04_10, head).orThrow();
        delivering
                .deliver(
                        number,
                        new DeliveringReply.Delivery(
                                FRI_2026_04_10, DeliveryManner.POST, true, "XA12345678913", "申请人电话要求改为邮寄"),
                        clerk)
                .orThrow();
        archiving.archive(number, FRI_2026_04_10, "依申请-2026-1", clerk).orThrow();
    }

    private Attachment keep() {
        try {
            byte[] content = PrintingPaper.print(OfficialPaper.plain("分配表"), PaperFormat.PDF)
                    .orThrow();
            return replying.keepFile(number, "申请人甲的分配表.pdf", new ByteArrayInputStream(content), clerk)
                    .orThrow();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> problems(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(Problem::message).toList();
    }

    private static List<String> faults(Map<String, byte[]> files, Map<String, byte[]> instead) throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.putAll(instead);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : changed.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return VerifyingCaseFile.verify(new ByteArrayInputStream(out.toByteArray()))
                .faults();
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }
}
