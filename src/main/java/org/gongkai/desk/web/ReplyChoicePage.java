package org.gongkai.desk.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongkai.page.FormErrors;
import org.gongkai.request.Move;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Disposition;

/**
 * 选择处理决定: the tree of Table 3, one leaf to be chosen, each with its article and one sentence of help.
 *
 * @param number the case
 * @param title what was asked for
 * @param branches the groups with their leaves
 * @param chosen code of the leaf chosen before, or empty
 * @param action where the form is sent
 * @param errors that none was chosen
 */
public record ReplyChoicePage(
        RequestNumber number, String title, List<Branch> branches, String chosen, String action, FormErrors errors) {

    /** A group of Table 3. */
    public record Branch(String label, List<Leaf> leaves) {}

    /** One disposition. */
    public record Leaf(String code, String label, String article, String help) {}

    /** The tree as the law stands on a day, without 其他处理: those cases are ended, not answered. */
    static List<Branch> branchesOn(LocalDate day) {
        return Arrays.stream(Disposition.Group.values())
                .filter(group -> group != Disposition.Group.OTHER)
                .map(group -> new Branch(group.label(), leaves(group, day)))
                .toList();
    }

    private static List<Leaf> leaves(Disposition.Group group, LocalDate day) {
        return Arrays.stream(Disposition.values())
                .filter(disposition -> disposition.group() == group && disposition.inForceOn(day))
                .map(disposition -> new Leaf(
                        disposition.name(),
                        disposition.label(),
                        disposition.article().map(article -> "《条例》" + article).orElse(""),
                        disposition.help()))
                .toList();
    }

    /** Where the other ends of Table 3 are entered. */
    public String endAction() {
        return DeskAddresses.move(number, Move.END_HANDLING);
    }

    public String back() {
        return DeskAddresses.file(number);
    }
}
