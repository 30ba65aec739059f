package org.gongkai.desk.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.KeptFile;
import org.gongkai.page.Problem;
import org.gongkai.page.SheetRow;
import org.gongkai.request.Provision;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Ground;
import org.gongkai.statute.Particular;
import org.gongkai.statute.SubType;
import org.jspecify.annotations.Nullable;

/**
 * 拟写答复: what the chosen disposition must say, what is still missing, and the letter it makes.
 *
 * @param number the case
 * @param asked what was asked for
 * @param disposition the leaf chosen
 * @param needsPublicInterest whether a third party objected with grounds and the information is to be given
 * @param entered what was typed so far
 * @param kept files uploaded so far
 * @param missing what stands against submitting it as it is now
 * @param errors what a submission was refused for
 * @param preview the letter as it would be signed today; null before one was asked for
 * @param action where the form is sent
 * @param earlier how similar requests were decided, the most alike first
 */
public record ReplyPage(
        RequestNumber number,
        List<SheetRow> asked,
        Disposition disposition,
        boolean needsPublicInterest,
        Entered entered,
        List<KeptFile> kept,
        List<Problem> missing,
        FormErrors errors,
        @Nullable ReplyLetter preview,
        String action,
        List<EarlierPage.Row> earlier) {

    /** Files that may go along, as a file field names them. */
    public static final String ACCEPT = ".pdf,.ofd,.docx,.xlsx,.zip,.jpg,.jpeg,.png";

    public String changeDisposition() {
        return action + "?chosen=" + disposition.name();
    }

    public String back() {
        return DeskAddresses.file(number);
    }

    /** The fields this disposition needs, in the order of the letter. */
    public List<MoveField> fields() {
        List<MoveField> fields = new ArrayList<>();
        if (disposition == Disposition.P) {
            fields.add(new MoveField.PickMany("grounds", "不予公开部分的依据", "可以选几项；年报仍只计“部分公开”一项", grounds(), false));
        }
        List<SubType> subTypes = subTypesOffered();
        if (!subTypes.isEmpty()) {
            fields.add(new MoveField.PickMany(
                    "subTypes",
                    "具体情形",
                    "",
                    choices(subTypes),
                    disposition != Disposition.P && !disposition.needsSubType()));
        }
        for (Particular particular : disposition.particulars()) {
            fields.add(lines(particular, false));
        }
        if (needsPublicInterest) {
            fields.add(lines(Particular.PUBLIC_INTEREST, false));
        }
        if (disposition == Disposition.X2) {
            fields.add(new MoveField.Line("earlier", "此前的申请编号", "在本系统答复过的填写编号；更早的留空，在上面写明文号和日期", "20", true, ""));
        }
        if (gives()) {
            fields.add(new MoveField.Pick("provision", "提供的形式", "", provisions(), true, ""));
            fields.add(new MoveField.Lines("provisionReason", "与申请人要求的形式不同的原因", "与要求一致时留空（《条例》第四十条）", 2, true, ""));
        }
        fields.add(new MoveField.Files(
                "files",
                "附件",
                gives() ? "向申请人提供的信息，或者部分公开处理后的文本；PDF、OFD、DOCX、XLSX、ZIP、JPG、PNG，每个不超过50MB" : "随答复一并送达的材料，没有可以不传",
                ACCEPT,
                true,
                kept));
        return fields;
    }

    private boolean gives() {
        return disposition == Disposition.D2 || disposition == Disposition.P;
    }

    private static MoveField.Lines lines(Particular particular, boolean optional) {
        return new MoveField.Lines(
                "texts." + particular.name(), particular.label(), particular.help(), 5, optional, "");
    }

    private List<SubType> subTypesOffered() {
        if (disposition != Disposition.P) {
            return disposition.subTypes();
        }
        return Arrays.stream(Ground.values())
                .flatMap(ground -> ground.disposition().stream())
                .flatMap(of -> of.subTypes().stream())
                .toList();
    }

    private static List<Choice> grounds() {
        return Arrays.stream(Ground.values())
                .map(ground -> new Choice(ground.name(), ground.label(), "《条例》" + ground.article()))
                .toList();
    }

    private List<Choice> choices(List<SubType> types) {
        return types.stream()
                .map(type -> new Choice(
                        type.name(),
                        type.label(),
                        disposition == Disposition.P ? type.disposition().label() : ""))
                .toList();
    }

    private static List<Choice> provisions() {
        return Arrays.stream(Provision.values())
                .map(form -> Choice.of(form.name(), form.label()))
                .toList();
    }
}
