package org.gongkai.request;

import static org.gongkai.request.Deflections.Step.*;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.vault.Acceptance;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.SealedBox;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 草稿箱: what was typed and uploaded is kept, sealed, for 24 hours under a token only its writer knows, so that no wrong answer
 * costs anybody a form.
 */
@Component
public class RequestDrafts {

    /** How long a draft lives after it was last touched. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** Files that may be uploaded: pictures and PDF, up to ten mebibytes each. */
    public static final Acceptance FILES =
            new Acceptance(Set.of("image/jpeg", "image/png", "application/pdf"), 10L * 1024 * 1024);

    private static final int MOST_FILES = 12;
    private static final int MOST_TEXT = 2_000_000;
    private static final String GONE = "填写已超过24小时，草稿已清除，请重新开始";
    private static final int LONGEST_NAME = 120;

    private final JdbcClient sql;
    private final SealedBox box;
    private final Vault vault;
    private final FactJson json;
    private final Deflections deflections;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    RequestDrafts(
            JdbcClient sql,
            SealedBox box,
            Vault vault,
            FactJson json,
            Deflections deflections,
            Clock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.box = box;
        this.vault = vault;
        this.json = json;
        this.deflections = deflections;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What is sealed of a draft. */
    record Content(Map<String, String> answers, List<Draft.Upload> uploads) {}

    private record Row(
            Content content, Instant expiresAt, @Nullable RequestNumber filedAs) {}

    /** An empty draft. */
    public DraftToken begin() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        var token = new DraftToken(HexFormat.of().formatHex(bytes));
        sql.sql("insert into request_draft (token_mac, sealed, expires_at) values (?, ?, ?)")
                .params(mac(token), seal(token, new Content(Map.of(), List.of())), expiry())
                .update();
        return token;
    }

    /** The draft; empty when there is none (any more). */
    public Optional<Draft> find(DraftToken token) {
        return row(token, false)
                .map(row -> new Draft(
                        token, row.content().answers(), row.content().uploads(), row.expiresAt(), row.filedAs()));
    }

    /**
     * Keeps answers; those of fields not named stay as they are.
     *
     * @return whether there is still such a draft
     */
    public boolean save(DraftToken token, Map<String, String> answers) {
        return change(token, content -> {
            var merged = new java.util.HashMap<>(content.answers());
            merged.putAll(answers);
            int length = merged.values().stream().mapToInt(String::length).sum();
            return length > MOST_TEXT ? content : new Content(merged, content.uploads());
        });
    }

    /**
     * Keeps an uploaded file.
     *
     * @param field form field it belongs to, also the field of a problem
     * @param name as the sender called it
     * @param content read to its end; not closed
     */
    public Outcome<Attachment> keep(DraftToken token, String field, String name, InputStream content)
            throws IOException {
        Optional<Draft> draft = find(token);
        if (draft.isEmpty()) {
            return refused(field, GONE);
        }
        if (draft.get().uploads().size() >= MOST_FILES) {
            return refused(field, "一件申请最多上传" + MOST_FILES + "个文件，请删去一个再传");
        }
        return switch (vault.keep(content, Sensitivity.PERSONAL, FILES)) {
            case Keeping.NotKept(Keeping.Why why, String mediaType) -> refused(field, reason(why));
            case Keeping.Kept(BlobId id, String mediaType, long bytes) -> {
                var file = new Attachment(id, fileName(name), mediaType, bytes);
                boolean kept = change(token, draftContent -> {
                    var uploads = new ArrayList<>(draftContent.uploads());
                    uploads.add(new Draft.Upload(field, file));
                    return new Content(draftContent.answers(), uploads);
                });
                if (!kept) {
                    vault.discard(id);
                    yield refused(field, GONE);
                }
                yield Outcome.done(file);
            }
        };
    }

    /** Removes an upload for good. */
    public void remove(DraftToken token, BlobId id) {
        boolean[] found = new boolean[1];
        change(token, content -> {
            var left = content.uploads().stream()
                    .filter(u -> !u.file().id().equals(id))
                    .toList();
            found[0] = left.size() < content.uploads().size();
            return new Content(content.answers(), left);
        });
        if (found[0]) {
            vault.discard(id);
        }
    }

    /** An upload of this draft, to show it to its writer. */
    public Optional<InputStream> open(DraftToken token, BlobId id) {
        return find(token)
                .filter(draft ->
                        draft.uploads().stream().anyMatch(u -> u.file().id().equals(id)))
                .flatMap(draft -> vault.open(id));
    }

    /** Throws a draft away, uploads included. */
    public void discard(DraftToken token) {
        Optional<Row> row = row(token, false);
        Optional<String> droppedFor =
                sql.sql("""
                        delete from request_draft where token_mac = ? and filed_as is null
                        returning case when suggestion_opened then offered_for else '' end""").param(mac(token)).query(String.class).optional();
        droppedFor.filter(agency -> !agency.isEmpty()).ifPresent(agency -> deflections.count(agency, DROPPED));
        if (droppedFor.isPresent()) {
            row.ifPresent(r ->
                    r.content().uploads().forEach(u -> vault.discard(u.file().id())));
        }
    }

    /** Notes that hints were shown to the writer of a form to that organ; counted once for each form. */
    public void suggestionsOffered(DraftToken token, String agency) {
        int first = sql.sql("""
                        update request_draft set offered_for = ?
                        where token_mac = ? and offered_for is null and filed_as is null""").params(agency, mac(token)).update();
        if (first > 0) {
            deflections.count(agency, OFFERED);
        }
    }

    /** Notes that the writer opened something that was offered; counted once for each form. */
    public void suggestionOpened(DraftToken token) {
        sql.sql("""
                        update request_draft set suggestion_opened = true
                        where token_mac = ? and offered_for is not null and not suggestion_opened and filed_as is null
                        returning offered_for""")
                .param(mac(token))
                .query(String.class)
                .optional()
                .ifPresent(agency -> deflections.count(agency, OPENED));
    }

    /** Removes what has expired. Runs every hour. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void forgetExpired() {
        transaction.executeWithoutResult(status -> sql.sql("""
                        delete from request_draft where token_mac in
                            (select token_mac from request_draft where expires_at < ? limit 1000 for update skip locked)
                        returning token_mac, sealed,
                            case when suggestion_opened and filed_as is null then offered_for else '' end as dropped_for""")
                .param(now())
                .query((row, n) -> new Forgotten(
                        content(row.getBytes("token_mac"), row.getBytes("sealed")), row.getString("dropped_for")))
                .list()
                .forEach(this::forget));
    }

    private record Forgotten(Content content, String droppedFor) {}

    private void forget(Forgotten draft) {
        if (!draft.droppedFor().isEmpty()) {
            deflections.count(draft.droppedFor(), DROPPED);
        }
        discardAfterCommit(
                draft.content().uploads().stream().map(u -> u.file().id()).toList());
    }

    // ── for the use cases that file ──

    /**
     * A draft nobody else can file until the transaction ends.
     *
     * @param filedAs the number it was already filed under, else null
     */
    record Held(DraftToken token, Content content, @Nullable RequestNumber filedAs) {

        /** Files named in the form that were not uploaded to this draft: nobody may name a file of somebody else. */
        List<Problem> foreignFiles(Stream<Attachment> named) {
            Set<BlobId> own = new HashSet<>();
            content.uploads().forEach(u -> own.add(u.file().id()));
            boolean foreign = named.anyMatch(f -> !own.contains(f.id()));
            return foreign ? List.of(new Problem("proofs", "所选文件已经不在，请重新上传")) : List.of();
        }
    }

    /** Holds the draft; empty when there is none (any more). */
    Optional<Held> hold(DraftToken token) {
        return row(token, true).map(row -> new Held(token, row.content(), row.filedAs()));
    }

    /** What to say when there is no such draft any more. */
    static Problem gone() {
        return Problem.of(GONE);
    }

    /** The draft became a case: its files belong to it, files that are not used are thrown away, answers forgotten. */
    void filed(Held draft, Stream<Attachment> files, RequestNumber number) {
        Set<BlobId> used = new HashSet<>();
        files.forEach(f -> used.add(f.id()));
        sql.sql("update request_draft set filed_as = ?, sealed = null where token_mac = ?")
                .params(number.value(), mac(draft.token()))
                .update();
        discardAfterCommit(draft.content().uploads().stream()
                .map(u -> u.file().id())
                .filter(id -> !used.contains(id))
                .toList());
    }

    /** A file is gone for good, so it goes only when its row has gone. */
    private void discardAfterCommit(List<BlobId> ids) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ids.forEach(vault::discard);
            }
        });
    }

    private boolean change(DraftToken token, java.util.function.UnaryOperator<Content> change) {
        Boolean changed = transaction.execute(status -> {
            Optional<Row> row = row(token, true).filter(r -> r.filedAs() == null);
            row.ifPresent(r -> sql.sql("update request_draft set sealed = ?, expires_at = ? where token_mac = ?")
                    .params(seal(token, change.apply(r.content())), expiry(), mac(token))
                    .update());
            return row.isPresent();
        });
        return Objects.requireNonNullElse(changed, false);
    }

    private Optional<Row> row(DraftToken token, boolean forUpdate) {
        return sql.sql("select sealed, expires_at, filed_as from request_draft where token_mac = ? and expires_at > ?"
                        + (forUpdate ? " for update" : ""))
                .params(mac(token), now())
                .query((row, n) -> {
                    String filedAs = row.getString("filed_as");
                    return new Row(
                            content(mac(token), row.getBytes("sealed")),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                            filedAs == null ? null : new RequestNumber(filedAs));
                })
                .optional();
    }

    private Content content(byte[] mac, byte @Nullable [] sealed) {
        return sealed == null
                ? new Content(Map.of(), List.of())
                : json.readBytes(box.open(sealed, place(mac)), Content.class);
    }

    private byte[] seal(DraftToken token, Content content) {
        return box.seal(json.writeBytes(content), place(mac(token)));
    }

    private byte[] mac(DraftToken token) {
        return box.blindIndex("request.draft", token.value());
    }

    private static String place(byte[] mac) {
        return "draft/" + HexFormat.of().formatHex(mac);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime expiry() {
        return now().plus(LIFE);
    }

    static String fileName(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (plain.isEmpty()) {
            return "附件";
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    static String reason(Keeping.Why why) {
        return switch (why) {
            case EMPTY -> "文件是空的，请换一个";
            case TOO_LARGE -> "文件超过10MB，请压缩或者拍得小一些再传";
            case TYPE_NOT_ACCEPTED -> "只能上传JPG、PNG图片或者PDF文件，请换一种格式";
        };
    }

    private static <T> Outcome<T> refused(String field, String message) {
        return Outcome.refused(List.of(new Problem(field, message)));
    }
}
