package org.gongkai.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.QrCode;
import org.gongkai.request.FileDownload;
import org.gongkai.request.FilingReceipt;
import org.gongkai.request.LetterDownload;
import org.gongkai.request.LetterFile;
import org.gongkai.request.LookAlikes;
import org.gongkai.request.LookingAtPersonalData;
import org.gongkai.request.Move;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.LetterKind;
import org.gongkai.vault.BlobId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 案卷: one case, its reply, its receipt and its files. */
@Controller
@RequestMapping(DeskAddresses.REGISTER + "/{number}")
class CaseController {

    private final RequestFiles files;
    private final LookAlikes lookAlikes;
    private final LookingAtPersonalData looking;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    CaseController(
            RequestFiles files,
            LookAlikes lookAlikes,
            LookingAtPersonalData looking,
            Agencies agencies,
            CurrentActor current,
            Frames frames,
            Clock clock) {
        this.files = files;
        this.lookAlikes = lookAlikes;
        this.looking = looking;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String number, @RequestParam(defaultValue = "") String done, HttpServletRequest http) {
        RequestFile file = find(number);
        String words =
                DeskAddresses.moveOf(done).map(CaseController::done).orElse(done.equals("registered") ? "来件已经登记。" : "");
        Alike alike = file.masked() ? Alike.NONE : Alike.of(lookAlikes.of(file.number(), current.get()));
        CasePage page = CasePages.of(file, looking.isOpen(file.number(), current.get()), words, missing(http), alike);
        Frame frame = frames.desk(file.number().value() + " " + file.received().title())
                .crumb("登记台账", DeskAddresses.REGISTER)
                .serving("《条例》第四章");
        return DeskViews.page(page, frame);
    }

    /** What was missing on the paper that was just registered. */
    private static List<String> missing(HttpServletRequest http) {
        Map<String, ?> told = RequestContextUtils.getInputFlashMap(http);
        return told != null && told.get(PaperController.MISSING) instanceof List<?> missing
                ? missing.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String done(Move move) {
        return "“" + move.verb() + "”已经办理，记入下面的经过。";
    }

    /** A letter of the procedure: what was sent with a fact of the case. */
    @GetMapping({"/notices/{seq:\\d{1,6}}", "/notices/{seq:\\d{1,6}}/{kind:L\\d\\d}"})
    ModelAndView notice(
            @PathVariable String number, @PathVariable int seq, @PathVariable(required = false) @Nullable String kind) {
        RequestFile file = find(number);
        ReplyLetter notice =
                files.notice(file.number(), seq, kind(kind), current.get()).orElseThrow(CaseController::notFound);
        Frame frame = frames.desk(notice.title() + " " + file.number().value())
                .crumb("登记台账", DeskAddresses.REGISTER)
                .crumb(file.number().value(), DeskAddresses.file(file.number()));
        return DeskViews.page(
                new NoticePage(
                        notice,
                        notice.slip() == null ? "" : DeskAddresses.notice(file.number(), seq) + "/slip.pdf",
                        DeskAddresses.file(file.number()),
                        LetterFile.offered(
                                DeskAddresses.notice(file.number(), seq) + (kind == null ? "" : "/" + kind))),
                frame);
    }

    @GetMapping({
        "/notices/{seq:\\d{1,6}}.{ending:" + LetterFile.ENDINGS + "}",
        "/notices/{seq:\\d{1,6}}/{kind:L\\d\\d}.{ending:" + LetterFile.ENDINGS + "}"
    })
    ResponseEntity<?> noticeFile(
            @PathVariable String number,
            @PathVariable int seq,
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String ending) {
        ReplyLetter notice =
                files.notice(parse(number), seq, kind(kind), current.get()).orElseThrow(CaseController::notFound);
        return LetterDownload.of(notice, ending);
    }

    /** The slip that goes along with a letter: to be filled in and sent back, or taken to the counter. */
    @GetMapping("/notices/{seq:\\d{1,6}}/slip.{ending:" + LetterFile.ENDINGS + "}")
    ResponseEntity<?> slip(@PathVariable String number, @PathVariable int seq, @PathVariable String ending) {
        ReplyLetter notice =
                files.notice(parse(number), seq, null, current.get()).orElseThrow(CaseController::notFound);
        return LetterDownload.answer(LetterFile.slip(notice, ending).orElseThrow(CaseController::notFound));
    }

    @GetMapping("/letter.{ending:" + LetterFile.ENDINGS + "}")
    ResponseEntity<?> letterFile(@PathVariable String number, @PathVariable String ending) {
        RequestFile file =
                files.findWhole(parse(number), "下载答复书", current.get()).orElseThrow(CaseController::notFound);
        ReplyLetter letter = file.letter();
        if (letter == null) {
            throw notFound();
        }
        return LetterDownload.of(letter, ending);
    }

    /** 送达回证 to be signed. */
    @GetMapping("/letter/receipt.{ending:" + LetterFile.ENDINGS + "}")
    ResponseEntity<?> letterReceipt(@PathVariable String number, @PathVariable String ending) {
        ReplyLetter letter = files.findWhole(parse(number), "打印送达回证", current.get())
                .orElseThrow(CaseController::notFound)
                .letter();
        return letter == null
                ? ResponseEntity.notFound().build()
                : LetterDownload.answer(LetterFile.receipt(letter, ending));
    }

    @GetMapping("/letter")
    ModelAndView letter(@PathVariable String number) {
        RequestFile file =
                files.findWhole(parse(number), "查看、打印答复书", current.get()).orElseThrow(CaseController::notFound);
        if (file.letter() == null) {
            return DeskViews.seeOther(DeskAddresses.file(file.number()));
        }
        return DeskViews.page(
                new LetterPage(file.number(), file.letter(), CaseNotes.formats(file), !file.masked()),
                frame(file, file.letter().title()).serving("《条例》第三十六条"));
    }

    @GetMapping("/receipt")
    ModelAndView receipt(@PathVariable String number) {
        RequestNumber parsed = parse(number);
        FilingReceipt receipt = files.receipt(parsed, current.get()).orElseThrow(CaseController::notFound);
        Agency agency = agencies.get(receipt.agency());
        Frame frame =
                frames.desk("登记回执").crumb("登记台账", DeskAddresses.REGISTER).crumb(number, DeskAddresses.file(parsed));
        String path = "/track?number=" + number;
        String address = frame.site().demonstration() // which has no domain of its own
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path
                : frame.site().absolute(path);
        String fileAddress = address.substring(0, address.length() - path.length()) + DeskAddresses.file(parsed);
        return DeskViews.page(
                new PaperReceiptPage(
                        receipt,
                        agencies.get(agency.handledBy()).office(),
                        LocalDate.now(clock),
                        address,
                        QrCode.of(address),
                        QrCode.of(fileAddress)),
                frame.serving("《条例》第三十一条"));
    }

    @GetMapping("/files/{id}")
    Object file(@PathVariable String number, @PathVariable String id) {
        try {
            return download(number, id);
        } catch (RequestFiles.NotWatermarked e) {
            RequestFile file = find(number);
            var page = new RefusedMovePage(
                    file.number(),
                    file.received().title(),
                    "查看身份证明",
                    List.of("这个文件损坏、加了密码或者格式特殊，无法加上“仅供本次政府信息公开申请使用”的水印，不能调阅；请申请人重新提供"));
            return DeskViews.page(page, frame(file, "查看身份证明"), HttpStatus.CONFLICT);
        }
    }

    private ResponseEntity<Resource> download(String number, String id) {
        return blob(id).flatMap(blob -> files.open(parse(number), blob, current.get()))
                .map(FileDownload::of)
                .orElseThrow(CaseController::notFound);
    }

    private RequestFile find(String number) {
        return files.find(parse(number), current.get()).orElseThrow(CaseController::notFound);
    }

    private Frame frame(RequestFile file, String title) {
        return frames.desk(title)
                .crumb("登记台账", DeskAddresses.REGISTER)
                .crumb(file.number().value(), DeskAddresses.file(file.number()));
    }

    private static @Nullable LetterKind kind(@Nullable String name) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static RequestNumber parse(String number) {
        return RequestNumber.parse(number).orElseThrow(CaseController::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Optional<BlobId> blob(String id) {
        try {
            return Optional.of(new BlobId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
