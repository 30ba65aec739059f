package org.gongkai.document.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.catalogue.StandardField;
import org.gongkai.document.FromFile;
import org.gongkai.page.Choice;
import org.gongkai.page.Download;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Link;
import org.jspecify.annotations.Nullable;

/**
 * 起草: a new document, or a draft again.
 *
 * @param number empty for a new one
 * @param fields the fields of the standard catalogues with their rows
 * @param fromFile what was read out of the file it was begun from
 * @param unsavedAt when this person typed what was not saved; empty for nothing, or where the form shows it already
 * @param attachments of the draft
 * @param others who else types into this draft now
 */
public record DeskDocumentFormPage(
        String number,
        DeskDocumentForm form,
        List<Choice> agencies,
        List<Choice> columns,
        List<StandardField> fields,
        List<Choice> genres,
        List<Choice> topics,
        @Nullable FromFile fromFile,
        String unsavedAt,
        List<Download> attachments,
        List<String> others,
        FormErrors errors) {

    /** The parts of the form, by their headings. */
    public List<Link> parts() {
        return List.of(
                new Link("是什么", "#part-what"),
                new Link("正文", "#part-text"),
                new Link("附件", "#part-files"),
                new Link("公开", "#part-publishing"));
    }

    /** Where the form is sent. */
    public String action() {
        return number.isEmpty() ? "/desk/documents/new" : "/desk/documents/" + number + "/edit";
    }

    /** The hint of a field: what the file said first, then the usual one. */
    public @Nullable String hint(String field, @Nullable String usual) {
        String found = fromFile == null ? null : fromFile.found().get(field);
        if (found == null) {
            return usual;
        }
        return "来自文件：" + found + "。请核对。" + (usual == null ? "" : usual);
    }

    /** What was found that has no field of its own. */
    public String alsoFound() {
        List<String> parts = new ArrayList<>();
        add(parts, "发文机关", "organ");
        add(parts, "主送", "recipients");
        add(parts, "印发日期", "printedOn");
        add(parts, "附注", "attribute");
        return String.join("；", parts);
    }

    private void add(List<String> parts, String label, String name) {
        String value = fromFile == null ? null : fromFile.found().get(name);
        if (value != null) {
            parts.add(label + "：" + value);
        }
    }
}
