package org.gongkai.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.paper.reading.FileText;
import org.gongkai.paper.reading.Passage;
import org.gongkai.paper.reading.ReadingFile;
import org.jspecify.annotations.Nullable;

/**
 * 送审文稿: what the drafter hands in with the form.
 *
 * @param text typed or pasted; looked at, and kept as the text of the document where there is no {@code body}; may be empty
 * @param body the document as a file; null if there is none
 * @param attachments at most {@value #MOST}
 */
public record DraftPapers(String text, @Nullable DraftPaper body, List<DraftPaper> attachments) {

    /** Most attachments of one review. */
    public static final int MOST = 20;

    public DraftPapers {
        attachments = List.copyOf(attachments);
    }

    public static DraftPapers text(String text) {
        return new DraftPapers(text, null, List.of());
    }

    /** Nothing was handed in. */
    public static DraftPapers none() {
        return text("");
    }

    boolean isEmpty() {
        return text.isBlank() && body == null && attachments.isEmpty();
    }

    /** What is kept: the text first, then the attachments; the text may be missing. */
    List<DraftPaper> kept() {
        List<DraftPaper> all = new ArrayList<>();
        if (body != null) {
            all.add(body);
        } else if (!text.isBlank()) {
            all.add(new DraftPaper("正文.txt", text.strip().getBytes(StandardCharsets.UTF_8)));
        }
        all.addAll(attachments);
        return all;
    }

    boolean hasText() {
        return body != null || !text.isBlank();
    }

    /** The words of all of it, for the checks. */
    String words() {
        StringBuilder words = new StringBuilder(text);
        if (body != null) {
            words.append('\n').append(words(body));
        }
        attachments.forEach(paper -> words.append('\n').append(words(paper)));
        return words.toString().strip();
    }

    private static String words(DraftPaper paper) {
        return ReadingFile.from(paper.content(), paper.name()) instanceof FileText.Read read
                ? read.passages().stream().map(Passage::text).collect(Collectors.joining("\n"))
                : "";
    }
}
