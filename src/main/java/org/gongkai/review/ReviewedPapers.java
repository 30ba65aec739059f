package org.gongkai.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.page.Problem;
import org.gongkai.vault.Acceptance;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 送审文稿, kept sealed until the document is published or it is certain that it is not: what is withheld leaves no copy here. The
 * room that publishes takes the text over from here.
 */
@Component
public class ReviewedPapers {

    private static final long MOST_BYTES = 50L << 20;
    private static final Acceptance FILES = new Acceptance(Set.of(), MOST_BYTES);

    private final JdbcClient sql;
    private final Vault vault;

    ReviewedPapers(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** One kept paper. @param position 0 for the text, from 1 for its attachments */
    public record Paper(int position, String name, long bytes) {}

    /** The text first if there is one; the caller has asked whether the person may see the review. */
    public List<Paper> of(ReviewNumber number) {
        return sql.sql("""
                        select position, name, bytes from reviewed_paper
                        where review_id = (select id from review where number = ?) order by position""")
                .param(number.value())
                .query((row, n) -> new Paper(row.getInt("position"), row.getString("name"), row.getLong("bytes")))
                .list();
    }

    /** A paper with its content. @throws java.util.NoSuchElementException if it is not there any more */
    public DraftPaper read(ReviewNumber number, int position) {
        return sql.sql("""
                        select name, blob from reviewed_paper
                        where review_id = (select id from review where number = ?) and position = ?""")
                .params(number.value(), position)
                .query((row, n) -> new DraftPaper(row.getString("name"), content(row.getString("blob"))))
                .optional()
                .orElseThrow();
    }

    private byte[] content(String blob) {
        try (InputStream content = vault.open(new BlobId(blob)).orElseThrow()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps them in the place of those before, unless nothing new was handed in; why one cannot be kept. */
    List<Problem> keep(long review, DraftPapers papers) {
        List<Problem> problems = new ArrayList<>();
        if (papers.attachments().size() > DraftPapers.MOST) {
            problems.add(new Problem("files", "附件最多" + DraftPapers.MOST + "个。"));
        }
        if (papers.isEmpty() || !problems.isEmpty()) {
            return problems;
        }
        discard(review);
        int position = papers.hasText() ? 0 : 1;
        for (DraftPaper paper : papers.kept()) {
            keep(review, position++, paper, problems);
        }
        return problems;
    }

    private void keep(long review, int position, DraftPaper paper, List<Problem> problems) {
        try {
            Keeping keeping = vault.keep(new ByteArrayInputStream(paper.content()), Sensitivity.PERSONAL, FILES);
            if (keeping instanceof Keeping.Kept kept) {
                whenRolledBack(() -> vault.discard(kept.id()));
                sql.sql(
                                "insert into reviewed_paper (review_id, position, name, blob, media_type, bytes) values (?, ?, ?, ?, ?, ?)")
                        .params(
                                review,
                                position,
                                paper.name().replaceAll("[\\\\/\\p{Cntrl}]", "_"),
                                kept.id().value(),
                                kept.mediaType(),
                                kept.bytes())
                        .update();
            } else {
                problems.add(
                        new Problem(position == 0 ? "bodyFile" : "files", "“" + paper.name() + "”是空的，或者超过50MB，请另选。"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of it stays, once the transaction is through. */
    void discard(long review) {
        List<String> blobs = sql.sql("delete from reviewed_paper where review_id = ? returning blob")
                .param(review)
                .query(String.class)
                .list();
        if (!blobs.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    blobs.forEach(blob -> vault.discard(new BlobId(blob)));
                }
            });
        }
    }

    private static void whenRolledBack(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    act.run();
                }
            }
        });
    }
}
