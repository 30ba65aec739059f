package org.gongkai.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.ColumnKind;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.reading.DraftText;
import org.gongkai.document.reading.Picture;
import org.gongkai.document.reading.ReadingDraft;
import org.gongkai.document.reading.RecognisedHead;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 从文件起草: a draft out of an uploaded file or of what was pasted from an office program; what was recognised in it is kept so that the
 * clerk confirms it. A file with a mark of secrecy, or with the line that it is not published, makes no draft.
 */
@Service
public class DraftingFromFile {

    private final Drafting drafting;
    private final AttachingFiles attaching;
    private final FilesRead filesRead;
    private final Documents documents;
    private final Catalogue catalogue;

    DraftingFromFile(
            Drafting drafting,
            AttachingFiles attaching,
            FilesRead filesRead,
            Documents documents,
            Catalogue catalogue) {
        this.drafting = drafting;
        this.attaching = attaching;
        this.filesRead = filesRead;
        this.documents = documents;
        this.catalogue = catalogue;
    }

    /** Begins a draft. Fields of problems: {@code agency}, {@code file}. */
    @Transactional
    public Outcome<DocumentNumber> begin(AgencyCode organ, String name, byte[] content, Actor by) {
        return begun(organ, name, ReadingDraft.of(content, name), "file", by);
    }

    /** Begins a draft out of the clipboard: HTML or plain text. Fields of problems: {@code agency}, {@code pasted}. */
    @Transactional
    public Outcome<DocumentNumber> pasted(AgencyCode organ, String html, Actor by) {
        return begun(organ, "粘贴的内容", ReadingDraft.pasted(html), "pasted", by);
    }

    private Outcome<DocumentNumber> begun(AgencyCode organ, String name, DraftText text, String field, Actor by) {
        return switch (text) {
            case DraftText.Refused(String why) -> Outcome.refused(List.of(new Problem(field, why)));
            case DraftText.Read read
            when read.head().withheld() ->
                Outcome.refused(List.of(new Problem(
                        field, "文件写明“" + read.head().attribute() + "”，不能直接公开；情况变化可以公开的，先在审查表上重新评估（第十八条）。")));
            case DraftText.Read read -> {
                RecognisedHead head = read.head();
                String title = head.title().isBlank() ? name.replaceFirst("\\.[A-Za-z]{1,5}$", "") : head.title();
                String cut = title.length() <= Drafting.MOST_TITLE ? title : title.substring(0, Drafting.MOST_TITLE);
                DocumentContent content = DocumentContent.titled(cut, usualColumn(false))
                        .classified(genre(cut), Topic.GENERAL)
                        .made(head.officialNumber(), head.madeOn());
                yield begun(organ, content, ReviewBasis.NONE, name, read, by);
            }
        };
    }

    /** Begins a draft with that head, the text and the pictures as read. */
    Outcome<DocumentNumber> begun(
            AgencyCode organ, DocumentContent head, ReviewBasis basis, String name, DraftText.Read read, Actor by) {
        DocumentContent content = head.body(read.bodyHtml());
        Outcome<DocumentNumber> begun = drafting.begin(organ, content, basis, by);
        if (!(begun instanceof Outcome.Done<DocumentNumber>(DocumentNumber number))) {
            return begun;
        }
        List<Problem> problems = new ArrayList<>();
        String html = read.bodyHtml();
        for (int i = 1; i <= read.pictures().size(); i++) {
            Picture picture = read.pictures().get(i - 1);
            if (attaching.add(number, picture.name(), picture.content(), by)
                    instanceof Outcome.Refused<DocumentNumber>(List<Problem> refused)) {
                refused.forEach(p -> problems.add(new Problem("file", picture.name() + "：" + p.message())));
            }
            html = html.replace("\"/picture/" + i + "\"", "\"/documents/" + number + "/files/" + i + "\"");
        }
        if (!read.pictures().isEmpty() && problems.isEmpty()) {
            drafting.edit(number, head.body(html), by).orThrow();
        }
        if (!problems.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(problems);
        }
        Document document = documents.find(number).orElseThrow();
        filesRead.keep(Objects.requireNonNull(document.draftEdition()), name, read);
        return begun;
    }

    /** Where documents usually stand; the clerk sees it in the form and changes it. */
    ColumnPath usualColumn(boolean normative) {
        ColumnKind kind = normative ? ColumnKind.NORMATIVE : ColumnKind.DOCUMENTS;
        return catalogue.choosable().stream()
                .filter(c -> c.kind() == kind)
                .findFirst()
                .or(() -> catalogue.choosable().stream().findFirst())
                .orElseThrow()
                .path();
    }

    private static Genre genre(String title) {
        String plain = title.replaceFirst("[（(][^）)]*[)）]$", "");
        return Arrays.stream(Genre.values())
                .filter(g -> plain.endsWith(g.label()))
                .findFirst()
                .orElse(Genre.OTHER);
    }
}
