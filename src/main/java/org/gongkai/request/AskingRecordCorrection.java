package org.gongkai.request;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.WrongCodes;
import org.gongkai.statute.Way;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 在网上要求更正 (第四十一条): anybody asks an organ to correct what it recorded about them, brings evidence, and follows it with
 * number and query code to the letter that tells the result. No account; the law sets no term.
 */
@Component
public class AskingRecordCorrection {

    private static final String TRIES = "record-correction";
    private static final String APPLICANT = "申请人";
    private static final String WRONG = "编号或者查询码不正确，请对照回执再输一次";
    private static final String TOO_MANY = "查询码输错次数过多，请15分钟后再试，或者电话联系机关";
    private static final Pattern NUMBER = Pattern.compile("gz-[a-z0-9]+-\\d{4}-\\d{4,9}");
    private static final int MOST_FILES = 10;

    private final RecordCorrectionStore store;
    private final Secrets secrets;
    private final WrongCodes tries;
    private final Vault vault;
    private final Agencies agencies;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AskingRecordCorrection(
            RecordCorrectionStore store,
            Secrets secrets,
            WrongCodes tries,
            Vault vault,
            Agencies agencies,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.secrets = secrets;
        this.tries = tries;
        this.vault = vault;
        this.agencies = agencies;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What the form says, as typed.
     *
     * @param agency code of the organ that keeps the record
     * @param record which record
     * @param wrong what is inaccurate and what would be right
     * @param evidence what shows it
     * @param name who asks
     * @param contact how they are reached
     */
    public record Form(String agency, String record, String wrong, String evidence, String name, String contact) {

        @Override
        public String toString() {
            return "Form";
        }
    }

    /** 回执. @param queryCode with the number it opens the case; told once */
    public record Receipt(String number, String queryCode) {

        @Override
        public String toString() {
            return "Receipt " + number;
        }
    }

    /**
     * What opens a case.
     *
     * @param number as typed
     * @param code query code as typed
     * @param source where the question comes from (network address), for throttling only
     */
    public record Key(String number, String code, String source) {

        @Override
        public String toString() {
            return "Key";
        }
    }

    /**
     * 更正申请 as the applicant reads it.
     *
     * @param letter what was told; null while it is not decided
     */
    public record Tracked(
            RecordCorrection correction,
            List<RecordCorrection.Material> files,
            @Nullable ReplyLetter letter) {

        /** Whether evidence may still be brought. */
        public boolean open() {
            return letter == null;
        }
    }

    /** Takes it in. Fields of problems are those of {@link Form}. */
    public Outcome<Receipt> ask(Form form) {
        LocalDate today = LocalDate.now(clock);
        Optional<Agency> agency = AgencyCode.parse(form.agency())
                .flatMap(agencies::find)
                .filter(one -> one.existsOn(today) && one.kind().takesRequests());
        var words = new RecordCorrectionStore.Words(
                form.name(), form.contact(), form.record(), form.wrong(), form.evidence());
        var problems = new ArrayList<Problem>();
        if (agency.isEmpty()) {
            problems.add(new Problem("agency", "请选择哪个机关的记录"));
        }
        problems.addAll(RecordCorrectionStore.reasonsAgainst(words, form.record()));
        if (!problems.isEmpty() || agency.isEmpty()) {
            return Outcome.refused(problems);
        }
        String code = secrets.newQueryCode();
        String number = transaction.execute(
                status -> store.keep(agency.get(), today, Way.WEB, "", words, code, Actor.citizen(), APPLICANT));
        return Outcome.done(new Receipt(java.util.Objects.requireNonNull(number), code));
    }

    /** The case as of today. Fields of problems: {@code number}, {@code code}. */
    public Outcome<Tracked> find(Key key) {
        String number = key.number().strip().toLowerCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches()) {
            return refused("number", "更正申请的编号应像 gz-zfb-2026-0001 这样，请对照回执填写");
        }
        if (tries.tooMany(TRIES, number, key.source())) {
            return refused("code", TOO_MANY);
        }
        if (!store.isCode(number, key.code())) {
            tries.add(TRIES, number, key.source());
            return refused("code", WRONG);
        }
        RecordCorrection one = store.find(number).orElseThrow();
        return Outcome.done(
                new Tracked(one, store.files(number), store.letter(one).orElse(null)));
    }

    /**
     * A file as it was sent.
     *
     * @param name as the sender calls it
     */
    public record Sent(RecordCorrection.FileKind kind, String name, InputStreamSource content) {

        @Override
        public String toString() {
            return "Sent";
        }
    }

    /**
     * What became of files that were sent.
     *
     * @param kept names of those that were taken in
     * @param problems everything wrong with the others; the fields are the kinds in lower case
     */
    public record Brought(List<String> kept, List<Problem> problems) {}

    /**
     * Brings evidence and proofs of identity while it is not decided. What is good is kept whatever is wrong with the rest, so
     * that nothing is to be sent twice.
     */
    public Outcome<Brought> bring(Key key, List<Sent> files) throws IOException {
        if (!(find(key) instanceof Outcome.Done<Tracked>(Tracked tracked))) {
            return refused("", WRONG);
        }
        if (!tracked.open()) {
            return refused("", "这件更正申请已经作出处理，不能再补充材料");
        }
        if (files.isEmpty()) {
            return refused(field(RecordCorrection.FileKind.EVIDENCE), "请选择要上传的证据材料或者身份证明");
        }
        var kept = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        for (Sent sent : files) {
            String name = RequestDrafts.fileName(sent.name());
            if (tracked.files().size() + kept.size() >= MOST_FILES) {
                problems.add(new Problem(field(sent.kind()), "“" + name + "”没有收下：最多上传" + MOST_FILES + "个文件"));
                continue;
            }
            switch (keep(sent.content())) {
                case Keeping.NotKept(Keeping.Why why, String mediaType) ->
                    problems.add(new Problem(field(sent.kind()), "“" + name + "”没有收下：" + RequestDrafts.reason(why)));
                case Keeping.Kept(BlobId id, String mediaType, long bytes) -> {
                    var file = new Attachment(id, name, mediaType, bytes);
                    transaction.executeWithoutResult(status -> store.keepFile(
                            tracked.correction().number(), sent.kind(), file, Actor.citizen(), APPLICANT));
                    kept.add(name);
                }
            }
        }
        return Outcome.done(new Brought(kept, problems));
    }

    private Keeping keep(InputStreamSource content) throws IOException {
        try (InputStream stream = content.getInputStream()) {
            return vault.keep(stream, Sensitivity.PERSONAL, RequestDrafts.FILES);
        }
    }

    private static String field(RecordCorrection.FileKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Outcome<T> refused(String field, String message) {
        return Outcome.refused(List.of(new Problem(field, message)));
    }
}
