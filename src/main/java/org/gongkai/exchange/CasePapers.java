package org.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.paper.PaperFormat;
import org.gongkai.remedy.RemedyCase;
import org.gongkai.remedy.RemedyCases;
import org.gongkai.request.Agent;
import org.gongkai.request.Attachment;
import org.gongkai.request.LetterFile;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestFact;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.TimelineFact;
import org.gongkai.statute.LetterKind;
import org.gongkai.vault.BlobId;
import org.springframework.stereotype.Component;

/** 卷内文件: lays the papers of a case together in archive order. */
@Component
class CasePapers {

    private final RequestFiles files;
    private final RemedyCases remedies;

    CasePapers(RequestFiles files, RemedyCases remedies) {
        this.files = files;
        this.remedies = remedies;
    }

    List<CasePaper> of(RequestFile file, CaseFileKind kind, Veil veil, Actor by) {
        return new Laying(file, kind, veil, by).all();
    }

    private final class Laying {
        private final RequestFile file;
        private final CaseFileKind kind;
        private final Veil veil;
        private final Actor by;
        private final CaseSheets sheets;
        private final Set<BlobId> proofs;
        private final List<CasePaper> papers = new ArrayList<>();

        Laying(RequestFile file, CaseFileKind kind, Veil veil, Actor by) {
            this.file = file;
            this.kind = kind;
            this.veil = veil;
            this.by = by;
            this.sheets = new CaseSheets(file, veil);
            this.proofs = file.applicant().identityFiles().map(Attachment::id).collect(Collectors.toSet());
        }

        List<CasePaper> all() {
            registration();
            if (file.timeline().stream().anyMatch(fact -> CaseSheets.isApproval(fact.fact()))) {
                papers.add(CasePaper.made(
                        CaseChapter.REVIEW, "", null, sheets.approvals(), "答复经过公开属性审查、保密审查和负责人签发（第十七条）"));
            }
            handling();
            reply();
            delivery();
            remedies();
            return papers;
        }

        private void registration() {
            RequestFact.RequestReceived asked = file.received();
            papers.add(CasePaper.made(
                    CaseChapter.REGISTRATION,
                    file.number().value(),
                    asked.on(),
                    sheets.registration(),
                    "申请的内容、提交方式和收到申请之日（第二十九条、第三十一条）"));
            attach(CaseChapter.REGISTRATION, "申请附件", asked.attachments(), asked, "申请人提交的材料");
            Agent agent = file.applicant().agent();
            if (agent != null && kind == CaseFileKind.ARCHIVE) {
                attach(CaseChapter.REGISTRATION, "授权委托书", agent.authorisations(), asked, "代理权限");
            }
            attach(CaseChapter.REGISTRATION, "来信信封", asked.envelope(), asked, "邮戳日期（第三十一条第（二）项）");
        }

        /** Reply, registration, ending and service are papers of their own chapters. */
        private static boolean hasItsOwnPlace(RequestFact fact) {
            return fact instanceof RequestFact.ReplyIssued
                    || fact instanceof RequestFact.RequestReceived
                    || fact instanceof RequestFact.HandlingEnded
                    || fact instanceof RequestFact.ReplyDelivered;
        }

        private void handling() {
            papers.add(CasePaper.made(CaseChapter.HANDLING, "", null, sheets.course(), "办理的全过程和各环节时间"));
            papers.add(CasePaper.made(CaseChapter.HANDLING, "", null, sheets.clock(), "答复期限的计算（第三十一条、第三十三条）"));
            for (TimelineFact fact : file.timeline()) {
                if (!hasItsOwnPlace(fact.fact())) {
                    files.notice(file.number(), fact.seq(), null, by)
                            .ifPresent(letter -> letter(CaseChapter.HANDLING, letter));
                }
                if (fact.fact() instanceof RequestFact.OpinionAsked) {
                    files.notice(file.number(), fact.seq(), LetterKind.L07, by)
                            .ifPresent(letter -> letter(CaseChapter.HANDLING, letter));
                }
                if (fact.fact() instanceof RequestFact.CorrectionReceived corrected) {
                    attach(CaseChapter.HANDLING, "补正材料", corrected.files(), corrected, "申请人补正的内容（第三十条）");
                }
            }
            if (!file.searches().isEmpty()) {
                papers.add(CasePaper.made(
                        CaseChapter.HANDLING,
                        "",
                        file.searches().getLast().on(),
                        sheets.searches(),
                        "已尽检索义务（第三十六条第（四）项）"));
            }
            if (!file.consultations().isEmpty()) {
                papers.add(CasePaper.made(
                        CaseChapter.HANDLING,
                        "",
                        file.consultations().getLast().askedOn(),
                        sheets.consultations(),
                        "已依法征求意见（第三十二条至第三十四条）"));
            }
        }

        private void reply() {
            ReplyLetter letter = file.letter();
            RequestFact.ReplyIssued issued = file.issued();
            if (letter != null && issued != null) {
                letter(CaseChapter.REPLY, letter);
                attach(CaseChapter.REPLY, "答复附件", issued.reply().files(), issued, "随答复提供的信息（第三十六条）");
            }
            RequestFact.HandlingEnded ended = file.ended();
            if (ended != null) {
                Map<String, String> values = new LinkedHashMap<>();
                values.put("日期", ChineseDates.date(ended.on()));
                values.put("终止的情形", ended.disposition().label());
                values.put("理由", ended.reason());
                papers.add(CasePaper.made(
                        CaseChapter.REPLY, "", ended.on(), sheets.pairs("终止办理记录", values), "终止办理的事实和依据"));
            }
            RequestFact.RequestWithdrawn withdrawn = file.withdrawn();
            if (withdrawn != null) {
                Map<String, String> values = new LinkedHashMap<>();
                values.put("日期", ChineseDates.date(withdrawn.on()));
                values.put("说明", withdrawn.reason());
                papers.add(CasePaper.made(
                        CaseChapter.REPLY, "", withdrawn.on(), sheets.pairs("撤回申请记录", values), "申请人撤回申请"));
            }
        }

        private void delivery() {
            RequestFact.ReplyDelivered delivered = file.delivered();
            if (delivered != null) {
                papers.add(CasePaper.made(
                        CaseChapter.DELIVERY, "", delivered.on(), sheets.delivery(delivered), "答复已经送达和送达的日期"));
                attach(CaseChapter.DELIVERY, "送达凭证", delivered.proofs(), delivered, "受送达人签收或者邮寄的凭证");
            }
        }

        private void remedies() {
            for (RemedyCase one : remedies.ofRequest(file.number(), by)) {
                Map<String, String> values = new LinkedHashMap<>();
                values.put("类型", one.type().label());
                values.put("案号", one.caseNumber());
                values.put("复议机关或者法院", one.body());
                values.put("受理日期", ChineseDates.date(one.acceptedOn()));
                values.put("事由", one.cause());
                values.put("结果", one.standing());
                papers.add(CasePaper.made(
                        CaseChapter.REMEDY,
                        one.caseNumber(),
                        one.acceptedOn(),
                        sheets.pairs("复议诉讼登记", values),
                        "复议、诉讼的情况"));
            }
        }

        private void letter(CaseChapter chapter, ReplyLetter letter) {
            ReplyLetter veiled = veil.hidesNothing()
                    ? letter
                    : new ReplyLetter(
                            letter.organ(),
                            letter.letterNumber(),
                            letter.title(),
                            veil.over(letter.recipient()),
                            letter.paragraphs().stream().map(veil::over).toList(),
                            letter.attachments(),
                            letter.remedy(),
                            letter.on());
            PaperFormat format = PaperFormat.PDF;
            Outcome<LetterFile> printed = LetterFile.of(veiled, format.ending());
            if (printed instanceof Outcome.Refused) { // a rare character that is in none of the fonts
                format = PaperFormat.DOCX;
                printed = LetterFile.of(veiled, format.ending());
            }
            papers.add(new CasePaper(
                    chapter,
                    letter.title(),
                    letter.letterNumber(),
                    letter.on(),
                    format.mediaType(),
                    format.ending(),
                    printed.orThrow().content(),
                    chapter == CaseChapter.REPLY ? "已作出答复，内容、理由、依据和救济途径（第三十六条）" : "已履行告知、征求意见等程序"));
        }

        /** Files that were sent in or go out. Their own names may name somebody and are not used. */
        private void attach(
                CaseChapter chapter, String title, List<Attachment> attachments, RequestFact of, String proves) {
            int n = 0;
            for (Attachment attachment : attachments) {
                n++;
                if (proofs.contains(attachment.id())) {
                    continue;
                }
                RequestFiles.OpenedFile opened =
                        files.open(file.number(), attachment.id(), by).orElse(null);
                if (opened == null) {
                    continue; // destroyed by the rules of retention
                }
                try (InputStream content = opened.content()) {
                    papers.add(new CasePaper(
                            chapter,
                            attachments.size() == 1 ? title : title + n,
                            "",
                            of.on(),
                            attachment.mediaType(),
                            ending(attachment.name()),
                            content.readAllBytes(),
                            proves));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }

        private static String ending(String name) {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
            return ending.matches("[a-z0-9]{1,5}") ? ending : "bin";
        }
    }
}
