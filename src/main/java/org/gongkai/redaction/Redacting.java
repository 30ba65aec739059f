package org.gongkai.redaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.paper.RedactedPdf;
import org.gongkai.paper.RedactingPdf;
import org.gongkai.paper.RedactionBox;
import org.gongkai.paper.SeeingPages;
import org.gongkai.request.Attachment;
import org.gongkai.request.IssuingReply;
import org.gongkai.request.LookingAtPersonalData;
import org.gongkai.request.Reply;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Ground;
import org.gongkai.vault.Acceptance;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 区分处理 (第三十七条): opens a PDF, takes boxes with their grounds, makes the redacted file and gives it to the draft of the reply. Until
 * the reply is signed every box can be taken back; a change of the boxes throws the file away that was made of them.
 */
@Component
public class Redacting {

    /** For the screen: sharp enough to read small print. */
    private static final int DPI = 110;

    private static final int MOST_BOXES = 2_000;
    private static final Acceptance PDF = new Acceptance(Set.of("application/pdf"), 50L * 1024 * 1024);

    /** The grounds a part can rest on, in the order of the articles. */
    public static final List<Ground> GROUNDS = List.of(
            Ground.STATE_SECRET,
            Ground.OTHER_LAW,
            Ground.THREE_SECURITIES,
            Ground.THIRD_PARTY,
            Ground.INTERNAL,
            Ground.PROCESS,
            Ground.ENFORCEMENT_FILE,
            Ground.NOT_GOVERNMENT_INFORMATION);

    /** News for the trail. */
    record RedactionWorked(RequestNumber number, String act, String detail, Actor by) implements Traced {
        @Override
        public Trace trace() {
            return Trace.of(by.username(), by.displayName(), Trace.Kind.CASE, number.value(), act, detail);
        }
    }

    private final RequestFiles files;
    private final LookingAtPersonalData looking;
    private final IssuingReply replying;
    private final RedactionStore store;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    Redacting(
            RequestFiles files,
            LookingAtPersonalData looking,
            IssuingReply replying,
            RedactionStore store,
            Vault vault,
            Clock clock,
            ApplicationEventPublisher news) {
        this.files = files;
        this.looking = looking;
        this.replying = replying;
        this.store = store;
        this.vault = vault;
        this.clock = clock;
        this.news = news;
    }

    /** The files of a case. @throws org.gongkai.identity.NotPermitted unless the person handles it */
    public List<Redaction> of(RequestNumber number, Actor by) {
        looking.requireHandling(number, by);
        return store.of(number);
    }

    /** One of them. @throws org.gongkai.identity.NotPermitted unless the person handles the case */
    public Optional<Redaction> find(RequestNumber number, long id, Actor by) {
        looking.requireHandling(number, by);
        return store.find(number, id);
    }

    /** Whether the person may draw: a clerk of the organ, while the reply is not signed. */
    public boolean mayDraw(RequestFile file, Actor by) {
        return by.has(Role.CLERK) && by.worksFor(file.handledBy().value()) && file.issued() == null;
    }

    /**
     * Opens a file. Field of problems: {@code file}.
     *
     * @return its id
     * @throws org.gongkai.identity.NotPermitted unless the person is a clerk of the organ
     */
    public Outcome<Long> begin(RequestNumber number, InputStream content, Actor by) throws IOException {
        List<Problem> problems = reasonsAgainst(number, by);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        byte[] pdf = content.readNBytes(Math.toIntExact(PDF.maxBytes()) + 1);
        Optional<Integer> pages = SeeingPages.count(pdf);
        return switch (vault.keep(new ByteArrayInputStream(pdf), Sensitivity.PERSONAL, PDF)) {
            case Keeping.NotKept(Keeping.Why why, String type) ->
                Outcome.refused(List.of(new Problem(
                        "file",
                        switch (why) {
                            case EMPTY -> "请选择要作区分处理的 PDF 文件";
                            case TOO_LARGE -> "文件超过 50 MB，请分成几个文件";
                            case TYPE_NOT_ACCEPTED -> "不是 PDF 文件；Word、WPS 文件请先另存为 PDF";
                        })));
            case Keeping.Kept kept -> {
                if (pages.isEmpty()) {
                    vault.discard(kept.id());
                    yield Outcome.refused(List.of(new Problem("file", "PDF 有密码保护或者已经损坏，请重新生成后再上传")));
                }
                long id = store.add(number, kept.id(), pages.get(), clock.instant(), by);
                tell(number, "上传区分处理的文件", pages.get() + "页", by);
                yield Outcome.done(id);
            }
        };
    }

    /** A page as a PNG with its boxes. @throws org.gongkai.identity.NotPermitted unless the person handles the case */
    public Optional<byte[]> picture(RequestNumber number, long id, int page, Actor by) {
        return find(number, id, by)
                .flatMap(one -> SeeingPages.picture(
                        content(store.source(id)),
                        page,
                        DPI,
                        one.on(page).stream().map(Redacting::box).toList()));
    }

    /** What probably has to go on a page. @throws org.gongkai.identity.NotPermitted unless the person handles the case */
    public List<Suggestion> suggestions(RequestNumber number, Redaction redaction, int page, Actor by) {
        looking.requireHandling(number, by);
        return files.findWhole(number, "核对遮盖的内容", by)
                .flatMap(file -> SeeingPages.read(content(store.source(redaction.id())), page)
                        .map(seen -> Suggestions.of(seen, file, redaction.on(page), LocalDate.now(clock))))
                .orElse(List.of());
    }

    /** Width and height of a page in points. */
    public record Size(double width, double height) {}

    public Optional<Size> size(RequestNumber number, Redaction redaction, int page, Actor by) {
        looking.requireHandling(number, by);
        return SeeingPages.read(content(store.source(redaction.id())), page)
                .map(seen -> new Size(seen.width(), seen.height()));
    }

    /**
     * Draws a box. Fields of problems: {@code x}, {@code y}, {@code width}, {@code height}, {@code ground}.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person is a clerk of the organ
     */
    @Transactional
    public Outcome<Redaction> draw(
            RequestNumber number,
            long id,
            int page,
            @Nullable Double x,
            @Nullable Double y,
            @Nullable Double width,
            @Nullable Double height,
            @Nullable Ground ground,
            Actor by) {
        List<Problem> problems = new ArrayList<>(reasonsAgainst(number, by));
        Redaction redaction = store.find(number, id).orElseThrow();
        if (page < 1 || page > redaction.pages()) {
            problems.add(Problem.of("文件只有" + redaction.pages() + "页"));
        }
        check(x, "x", false, problems);
        check(y, "y", false, problems);
        check(width, "width", true, problems);
        check(height, "height", true, problems);
        if (ground == null || !GROUNDS.contains(ground)) {
            problems.add(new Problem("ground", "请选择不予公开的依据"));
        }
        if (redaction.boxes().size() >= MOST_BOXES) {
            problems.add(Problem.of("一个文件最多" + MOST_BOXES + "个框，请分成几个文件"));
        }
        if (!problems.isEmpty() || x == null || y == null || width == null || height == null || ground == null) {
            return Outcome.refused(problems);
        }
        store.addBox(id, page, x, y, width, height, ground);
        return Outcome.done(store.find(number, id).orElseThrow());
    }

    private static void check(@Nullable Double value, String field, boolean size, List<Problem> problems) {
        if (value == null || !Double.isFinite(value) || value > 20_000 || (size ? value < 1 : value < -10)) {
            problems.add(new Problem(field, size ? "请填写框的大小，不小于1点" : "请填写框的位置，从页面左上角量起，单位为点"));
        }
    }

    /** Takes a box back. @throws org.gongkai.identity.NotPermitted unless the person is a clerk of the organ */
    @Transactional
    public Outcome<Redaction> undo(RequestNumber number, long id, long box, Actor by) {
        List<Problem> problems = reasonsAgainst(number, by);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Redaction redaction = store.find(number, id).orElseThrow();
        store.removeBox(redaction.id(), box);
        return Outcome.done(store.find(number, id).orElseThrow());
    }

    /**
     * 遮盖并核验: makes the file; what could still be found is said and nothing is made.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person is a clerk of the organ
     */
    public Outcome<Redaction> apply(RequestNumber number, long id, Actor by) {
        List<Problem> problems = reasonsAgainst(number, by);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Redaction redaction = store.find(number, id).orElseThrow();
        List<RedactionBox> boxes =
                redaction.boxes().stream().map(Redacting::box).toList();
        return switch (RedactingPdf.redact(content(store.source(id)), boxes)) {
            case RedactedPdf.Refused refused -> refused(refused.reasons());
            case RedactedPdf.Leaking leaking -> refused(leaking.reasons());
            case RedactedPdf.Done done -> {
                Keeping.Kept kept = keep(done.content());
                store.applied(id, kept.id(), kept.bytes(), clock.instant());
                tell(number, "区分处理并核验", done.pages() + "页，遮盖" + boxes.size() + "处", by);
                yield Outcome.done(store.find(number, id).orElseThrow());
            }
        };
    }

    private static Outcome<Redaction> refused(List<String> reasons) {
        return Outcome.refused(reasons.stream().map(Problem::of).toList());
    }

    /** The verified file. @throws org.gongkai.identity.NotPermitted unless the person handles the case */
    public Optional<byte[]> result(RequestNumber number, long id, Actor by) {
        return find(number, id, by).flatMap(one -> store.result(id, name(one))).map(file -> content(file.id()));
    }

    /**
     * Gives the verified file to the draft of the reply.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person is a clerk of the organ
     */
    public Outcome<RequestNumber> attach(RequestNumber number, long id, Actor by) {
        List<Problem> problems = new ArrayList<>(reasonsAgainst(number, by));
        Redaction redaction = store.find(number, id).orElseThrow();
        Optional<Attachment> result = store.result(id, name(redaction));
        RequestFile file = files.find(number, by).orElseThrow();
        Reply draft = file.draft();
        if (result.isEmpty()) {
            problems.add(Problem.of("还没有生成核验过的文件，请先“遮盖并核验”"));
        }
        if (draft == null) {
            problems.add(Problem.of("还没有拟写答复，请先拟写，再附上区分处理后的文件"));
        } else if (result.isPresent()
                && draft.files().stream()
                        .anyMatch(one -> one.id().equals(result.get().id()))) {
            problems.add(Problem.of("答复已经附有这个文件"));
        }
        if (!problems.isEmpty() || result.isEmpty() || draft == null) {
            return Outcome.refused(problems);
        }
        List<Attachment> all = new ArrayList<>(draft.files());
        all.removeIf(one -> one.name().equals(name(redaction))); // made anew after a change
        all.add(result.get());
        return replying.draft(
                number,
                LocalDate.now(clock),
                new Reply(
                        draft.disposition(),
                        draft.grounds(),
                        draft.subTypes(),
                        draft.texts(),
                        draft.earlier(),
                        draft.provision(),
                        draft.provisionReason(),
                        all),
                by);
    }

    /** How many boxes rest on each ground, for the letter: in the order of the articles. */
    public static SequencedMap<Ground, Integer> byGround(Redaction redaction) {
        TreeMap<Ground, Integer> counts = new TreeMap<>();
        redaction.boxes().forEach(box -> counts.merge(box.ground(), 1, Integer::sum));
        return counts;
    }

    /** 遮盖情况 in one sentence, to be put into the reasons of the letter. */
    public static String summary(Redaction redaction) {
        List<String> parts = new ArrayList<>();
        byGround(redaction)
                .forEach((ground, count) ->
                        parts.add(count + "处属于" + ground.label() + "（《中华人民共和国政府信息公开条例》" + ground.article() + "）"));
        return "所附文件已作区分处理，遮盖" + redaction.boxes().size() + "处，其中" + String.join("，", parts) + "。";
    }

    /** Names nobody. */
    private static String name(Redaction redaction) {
        return "区分处理后公开的文件" + redaction.ordinal() + ".pdf";
    }

    private static RedactionBox box(Redaction.Box box) {
        return new RedactionBox(
                box.page(),
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                box.ground().article());
    }

    private List<Problem> reasonsAgainst(RequestNumber number, Actor by) {
        RequestFile file = files.find(number, by).orElseThrow(NoSuchElementException::new);
        by.require(by.has(Role.CLERK) && by.worksFor(file.handledBy().value()), "作区分处理");
        return file.issued() == null ? List.of() : List.of(Problem.of("答复已经签发，不能再改区分处理"));
    }

    private byte[] content(BlobId id) {
        try (InputStream in = vault.open(id).orElseThrow()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Keeping.Kept keep(byte[] pdf) {
        try {
            return switch (vault.keep(
                    new ByteArrayInputStream(pdf), Sensitivity.PERSONAL, new Acceptance(Set.of(), 1L << 30))) {
                case Keeping.Kept kept -> kept;
                case Keeping.NotKept not -> throw new IllegalStateException("not kept: " + not.why());
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void tell(RequestNumber number, String act, String detail, Actor by) {
        news.publishEvent(new RedactionWorked(number, act, detail, by));
    }
}
