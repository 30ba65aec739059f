package org.gongkai.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Download;
import org.gongkai.page.MoveLink;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;
import org.gongkai.request.Agent;
import org.gongkai.request.Applicant;
import org.gongkai.request.Attachment;
import org.gongkai.request.CaseStage;
import org.gongkai.request.ConsultationFile;
import org.gongkai.request.Move;
import org.gongkai.request.MoveChoice;
import org.gongkai.request.RequestFact;
import org.gongkai.request.RequestFile;
import org.gongkai.request.TimelineFact;
import org.gongkai.workday.WorkCalendar;

/** Makes the case page from the case. */
final class CasePages {

    private CasePages() {}

    static CasePage of(RequestFile file, boolean reveal, String done, List<String> missing, Alike alike) {
        boolean revealed = reveal && !file.masked();
        List<MoveLink> refused = file.moves().stream()
                .filter(choice -> !choice.allowed() && !choice.move().inHouse())
                .map(choice -> link(file, choice))
                .toList();
        return new CasePage(
                file,
                done,
                missing,
                next(file),
                CaseBadges.of(file.stage()),
                CaseBadges.of(file.light(), file.stage(), file.workdaysLeft()),
                CaseClockStrip.of(file, WorkCalendar.official()),
                file.reading().explanation(),
                usualFirst(allowed(file, true), usual(file).verb()),
                usual(file).verb(),
                allowed(file, false),
                refused,
                asked(file.received()),
                applicant(file, revealed ? file.applicant() : file.applicant().masked()),
                !file.masked() && !revealed,
                revealed,
                files(file, revealed),
                file.timeline().stream().map(CasePages::entry).toList(),
                file.consultations().stream()
                        .map(asked -> consultation(file, asked))
                        .toList(),
                others(file),
                file.letter(),
                CaseNotes.of(file),
                alike,
                !file.masked(),
                CaseWorking.of(file));
    }

    /** The move that comes next in the usual course. */
    private static Move usual(RequestFile file) {
        if (file.proposal() != null) {
            return Move.APPROVE_EXTENSION;
        }
        return switch (file.stage()) {
            case AWAITING_CONFIRMATION -> Move.CONFIRM_RECEIPT;
            case AWAITING_CORRECTION -> Move.RECEIVE_CORRECTION;
            case CONSULTING -> Move.RECEIVE_OPINION;
            case AWAITING_PAYMENT -> Move.RECORD_PAYMENT;
            case HANDLING ->
                file.consultations().stream().anyMatch(ConsultationFile::mustBeFound)
                        ? Move.RECORD_FINDING
                        : Move.DRAFT_REPLY;
            case LAPSED -> Move.END_HANDLING;
            case REPLY_DRAFTED -> Move.REVIEW_REPLY;
            case REPLY_REVIEWED -> toBeTold(file).isEmpty() ? Move.ISSUE_REPLY : Move.TELL_THIRD_PARTY;
            case REPLIED -> Move.DELIVER;
            case DELIVERED, ENDED, WITHDRAWN, SET_ASIDE, ARCHIVED -> Move.ARCHIVE;
        };
    }

    /** Moves that can be made today, or only entered for a day that has passed. */
    private static List<MoveLink> allowed(RequestFile file, boolean today) {
        return file.moves().stream()
                .filter(choice -> choice.latestOn() != null
                        && !choice.move().inHouse()
                        && choice.latestOn().equals(file.today()) == today)
                .map(choice -> link(file, choice))
                .toList();
    }

    static MoveLink link(RequestFile file, MoveChoice choice) {
        return new MoveLink(
                choice.move().verb(),
                shortened(choice.move().article()),
                DeskAddresses.move(file.number(), choice.move()),
                choice.reasons());
    }

    private static List<MoveLink> usualFirst(List<MoveLink> allowed, String usual) {
        return Stream.concat(
                        allowed.stream().filter(move -> move.verb().equals(usual)),
                        allowed.stream().filter(move -> !move.verb().equals(usual)))
                .toList();
    }

    /** {@code 《条例》第三十条}. */
    static String shortened(String article) {
        return article.replace("《中华人民共和国政府信息公开条例》", "《条例》");
    }

    private static String next(RequestFile file) {
        LocalDate due = file.reading().due();
        String what = "下一步：" + step(file) + "。";
        return switch (file.light()) {
            case OVERDUE -> "已经逾期，请尽快办理。" + what;
            case URGENT, SOON, AHEAD, CALM -> what + (due == null ? "" : "最迟" + ChineseDates.longDate(due) + "送达答复。");
            case STANDING -> what + (file.stage() == CaseStage.AWAITING_CONFIRMATION ? "确认之日的次日起算期限。" : "这段时间不计算答复期限。");
            case CLOSED -> file.archived() == null ? what : "案件已经归档，可以查看和打印。";
        };
    }

    /** What is to be done now: what the stage says, or what the case itself asks for before it. */
    private static String step(RequestFile file) {
        List<String> toBeTold = toBeTold(file);
        if (file.stage() == CaseStage.REPLY_REVIEWED && !toBeTold.isEmpty()) {
            return "先把决定公开的内容和理由书面告知第三方（" + String.join("、", toBeTold) + "），再签发答复（第三十二条）";
        }
        return usual(file) == Move.RECORD_FINDING
                ? "先认定损害和公共利益，再拟写答复（第三十二条）"
                : file.stage().next();
    }

    /** Third parties who must be told before the reply is signed. */
    private static List<String> toBeTold(RequestFile file) {
        return file.consultations().stream()
                .filter(ConsultationFile::mustBeTold)
                .map(ConsultationFile::ref)
                .toList();
    }

    static List<SheetRow> asked(RequestFact.RequestReceived received) {
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of("信息的名称", received.title()));
        add("文号", received.documentNumber(), rows);
        add("其他特征", received.description(), rows);
        rows.add(SheetRow.of(
                "要求的形式",
                received.provision() == null ? "没有写明" : received.provision().label()));
        rows.add(SheetRow.of(
                "要求的途径",
                received.delivery() == null ? "没有写明" : received.delivery().label()));
        add("用途", received.purpose(), rows);
        rows.add(SheetRow.of(
                "提交",
                ChineseDates.longDate(received.on()) + "，" + received.way().label()));
        add("邮件号码", received.postalNumber(), rows);
        if (received.handOver() != null) {
            rows.add(SheetRow.of(
                    "转交",
                    received.handOver().from() + "，"
                            + ChineseDates.longDate(received.handOver().cameOn()) + "到达"));
        }
        if (received.assistance() != null) {
            rows.add(SheetRow.of("协助和格式", received.assistance().words()));
        }
        return rows;
    }

    private static List<SheetRow> applicant(RequestFile file, Applicant applicant) {
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of("类别", applicant.kind().fullLabel()));
        rows.add(SheetRow.of(applicant.kind().organisation() ? "名称" : "姓名", orNone(applicant.name())));
        rows.add(SheetRow.of(
                "身份证明",
                applicant.proofKind() == null
                        ? "没有提供"
                        : applicant.proofKind().label() + "\n" + applicant.proofNumber()));
        file.last(RequestFact.ProofsPurged.class)
                .ifPresent(purged ->
                        rows.add(SheetRow.of("证明文件", ChineseDates.date(purged.on()) + "已清除（" + purged.rule() + "）")));
        add("法定代表人", applicant.legalRepresentative(), rows);
        add("联系人", applicant.contactPerson(), rows);
        add("电话", applicant.phone(), rows);
        add("电子邮箱", applicant.email(), rows);
        Agent agent = applicant.agent();
        if (agent != null) {
            rows.add(SheetRow.of(
                    "代理人",
                    Stream.of(agent.name(), agent.proofNumber(), agent.phone())
                            .filter(text -> !text.isBlank())
                            .collect(Collectors.joining("，"))));
        }
        add("通信地址", (applicant.address() + " " + applicant.postcode()).strip(), rows);
        return rows;
    }

    private static List<Download> files(RequestFile file, boolean revealed) {
        Stream<Attachment> proofs = revealed ? file.applicant().identityFiles() : Stream.empty();
        Stream<Attachment> authorisations = Optional.ofNullable(file.applicant().agent()).stream()
                .flatMap(agent -> agent.authorisations().stream());
        Stream<Attachment> corrected = Optional.ofNullable(file.correctionReceived()).stream()
                .flatMap(correction -> correction.files().stream());
        Stream<Attachment> others =
                file.masked() ? Stream.empty() : Stream.concat(file.received().attachments().stream(), corrected);
        Stream<Attachment> envelope = file.masked() ? Stream.empty() : file.received().envelope().stream();
        Stream<Attachment> later = file.masked() ? Stream.empty() : laterFiles(file);
        return Stream.of(
                        proofs.map(f -> download(file, f, "身份证明 ")),
                        authorisations.map(f -> download(file, f, "授权委托书 ")),
                        envelope.map(f -> download(file, f, "信封 ")),
                        others.map(f -> download(file, f, "")),
                        later.map(f -> download(file, f, "")))
                .flatMap(kind -> kind)
                .toList();
    }

    /** What those who were asked sent, and the proofs of service. */
    private static Stream<Attachment> laterFiles(RequestFile file) {
        return file.timeline().stream().flatMap(one -> switch (one.fact()) {
            case RequestFact.OpinionReceived f -> f.files().stream();
            case RequestFact.OpinionLetterDelivered f -> f.proofs().stream();
            case RequestFact.ReplyDelivered f -> f.proofs().stream();
            case RequestFact.NewAnswerDelivered f -> f.proofs().stream();
            default -> Stream.empty();
        });
    }

    private static Download download(RequestFile file, Attachment attachment, String prefix) {
        String type = attachment.mediaType();
        String format = type.substring(type.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        return new Download(
                prefix + attachment.name(),
                DeskAddresses.attachment(file.number(), attachment.id().value()),
                format,
                attachment.bytes());
    }

    private static TimelineEntry entry(TimelineFact fact) {
        String detail = Stream.of(fact.detail(), fact.personal())
                .filter(text -> !text.isBlank())
                .reduce((first, second) -> first + "\n" + second)
                .orElse("");
        return TimelineEntry.of(fact.on(), fact.title(), detail, fact.by() + (fact.enteredLater() ? "，补记" : ""));
    }

    private static CasePage.Consultation consultation(RequestFile file, ConsultationFile asked) {
        StringBuilder dates = new StringBuilder(ChineseDates.date(asked.askedOn())).append("发出");
        dates.append(asked.deliveredOn() == null ? "，送达日期未登记" : "，" + ChineseDates.date(asked.deliveredOn()) + "送达");
        if (asked.limit() != null && asked.answeredOn() == null) {
            dates.append("，").append(ChineseDates.longDate(asked.limit())).append("期满");
        }
        String outcome = "等待意见";
        if (asked.opinion() != null && asked.answeredOn() != null) {
            outcome = ChineseDates.date(asked.answeredOn()) + "收到："
                    + asked.opinion().label() + (asked.reasons().isEmpty() ? "" : "。" + asked.reasons());
        } else if (asked.silent()) {
            outcome = asked.effect();
        }
        return CaseWorking.consultation(file, asked, dates.toString(), outcome);
    }

    private static List<CasePage.Other> others(RequestFile file) {
        return file.sameApplicant().stream()
                .map(other -> new CasePage.Other(
                        other.number().value(), DeskAddresses.file(other.number()), other.title(), state(other)))
                .toList();
    }

    private static String state(RequestFile.EarlierRequest other) {
        if (other.setAside()) {
            return "已拆分或并案";
        }
        return other.decidedOn() == null ? "办理中" : ChineseDates.date(other.decidedOn()) + "办结";
    }

    private static String orNone(String text) {
        return text.isBlank() ? "没有写明" : text;
    }

    private static void add(String term, String value, List<SheetRow> rows) {
        if (!value.isBlank()) {
            rows.add(SheetRow.of(term, value));
        }
    }
}
