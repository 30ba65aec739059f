package org.gongkai.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 批量办理 with preview: what an act would do to several documents and what it would not, and why. Each document then passes through its own
 * use case, so that one refusal stops no other and nothing of the three reviews is passed over.
 */
@Service
public class SeveralDocuments {

    /** So many fit one preview. */
    public static final int MOST = 50;

    private final Documents documents;
    private final Editions editions;
    private final Catalogue catalogue;
    private final Drafting drafting;
    private final Checking checking;
    private final Publishing publishing;
    private final Withdrawing withdrawing;

    SeveralDocuments(
            Documents documents,
            Editions editions,
            Catalogue catalogue,
            Drafting drafting,
            Checking checking,
            Publishing publishing,
            Withdrawing withdrawing) {
        this.documents = documents;
        this.editions = editions;
        this.catalogue = catalogue;
        this.drafting = drafting;
        this.checking = checking;
        this.publishing = publishing;
        this.withdrawing = withdrawing;
    }

    /** What can be done with several at once. 复审 is not among them: its questions are answered document by document. */
    public enum Act {
        SUBMIT(Role.CLERK, "提交复审", "初审通过，提交复审"),
        PUBLISH(Role.HEAD, "终审并公开", "终审通过，现在公开"),
        WITHDRAW(Role.HEAD, "撤下", "从网站撤下，原来的地址说明原因"),
        MOVE(Role.CLERK, "移到另一栏目", "修订出一个只换栏目的新版本并提交复审；原来的版本照常公开，新版本终审后换上，地址和索引号不变");

        private final Role role;
        private final String label;
        private final String effect;

        Act(Role role, String label, String effect) {
            this.role = role;
            this.label = label;
            this.effect = effect;
        }

        /** Who does it: a clerk or a head. */
        public Role role() {
            return role;
        }

        /** The Chinese name, a verb. */
        public String label() {
            return label;
        }

        /** What becomes of each of them, in Chinese. */
        public String effect() {
            return effect;
        }

        /** The act of that name. */
        public static Optional<Act> byName(String name) {
            return Arrays.stream(values())
                    .filter(act -> act.name().equals(name))
                    .findFirst();
        }
    }

    /**
     * What an act needs to know beside the documents.
     *
     * @param reason of {@link Act#WITHDRAW}
     * @param words of {@link Act#WITHDRAW} for the public, may be empty
     * @param column of {@link Act#MOVE}
     */
    public record Details(
            @Nullable WithdrawalReason reason,
            String words,
            @Nullable ColumnPath column) {

        public static final Details NONE = new Details(null, "", null);
    }

    /** One document of the preview. @param reasons why nothing would be done with it; empty when it would */
    public record Foreseen(DocumentNumber number, String title, List<String> reasons) {}

    /** What speaks against the details themselves. Fields of problems: {@code reason}, {@code words}, {@code column}. */
    public List<Problem> reasonsAgainst(Act act, Details details) {
        List<Problem> problems = new ArrayList<>();
        if (act == Act.WITHDRAW && details.reason() == null) {
            problems.add(new Problem("reason", "请选择撤下的原因，公众在原来的地址可以看到。"));
        }
        if (act == Act.WITHDRAW && details.words().length() > Withdrawing.MOST_WORDS) {
            problems.add(new Problem("words", "说明最多" + Withdrawing.MOST_WORDS + "个字，请缩短。"));
        }
        if (act == Act.MOVE && target(details).isEmpty()) {
            problems.add(new Problem("column", "请选择移到哪个栏目。"));
        }
        return problems;
    }

    /** What the act would do now, in the order of the numbers. What the person may not see is refused in the words of what is not there. */
    @Transactional(readOnly = true)
    public List<Foreseen> preview(Act act, Collection<DocumentNumber> numbers, Details details, Actor by) {
        return numbers.stream()
                .distinct()
                .limit(MOST)
                .map(number -> documents
                        .find(number)
                        .filter(document -> DocumentAccess.maySee(by, document.handledBy()))
                        .map(document ->
                                new Foreseen(number, document.title(), reasonsAgainst(act, document, details, by)))
                        .orElseGet(() -> new Foreseen(number, "", List.of("没有这条信息，或者不由您所在的机关办理。"))))
                .toList();
    }

    private List<String> reasonsAgainst(Act act, Document document, Details details, Actor by) {
        boolean clerks = act.role() == Role.CLERK;
        boolean permitted = clerks
                ? DocumentAccess.mayDraft(by, document.handledBy())
                : DocumentAccess.maySign(by, document.handledBy());
        if (!permitted) {
            return List.of(clerks ? "由经办人办理。" : "由负责人办理。");
        }
        List<Problem> problems = switch (act) {
            case SUBMIT -> checking.reasonsAgainstSubmitting(document);
            case PUBLISH -> publishing.reasonsAgainst(document, by);
            case WITHDRAW ->
                document.publicState() == PublicState.PUBLIC ? List.of() : List.of(new Problem("", "这条信息现在没有公开。"));
            case MOVE -> reasonsAgainstMoving(document, details);
        };
        return problems.stream().map(Problem::message).distinct().toList();
    }

    private List<Problem> reasonsAgainstMoving(Document document, Details details) {
        Long shown = document.publicEdition();
        if (document.publicState() != PublicState.PUBLIC || shown == null) {
            return List.of(new Problem("", "这条信息现在没有公开；没有公开的，在草稿里改栏目。"));
        }
        if (document.stage() != DocumentStage.NONE) {
            return List.of(new Problem("", "已经有一个版本正在办理，请先办完它。"));
        }
        return editions.get(shown).content().column().equals(details.column())
                ? List.of(new Problem("", "已经在这个栏目里。"))
                : List.of();
    }

    /** Does it to each that allows it, in the order of the numbers; what was not done says why. */
    public List<Foreseen> make(Act act, Collection<DocumentNumber> numbers, Details details, Actor by) {
        List<Foreseen> results = new ArrayList<>();
        for (Foreseen one : preview(act, numbers, details, by)) {
            results.add(
                    one.reasons().isEmpty()
                            ? new Foreseen(one.number(), one.title(), made(act, one.number(), details, by))
                            : one);
        }
        return results;
    }

    private List<String> made(Act act, DocumentNumber number, Details details, Actor by) {
        Outcome<DocumentNumber> outcome = switch (act) {
            case SUBMIT -> checking.submit(number, by);
            case PUBLISH -> publishing.publish(number, null, by);
            case WITHDRAW -> withdrawing.withdraw(number, details.reason(), details.words(), by);
            case MOVE -> move(number, target(details).orElseThrow(), by);
        };
        return outcome instanceof Outcome.Refused<DocumentNumber>(List<Problem> problems)
                ? problems.stream().map(Problem::message).distinct().toList()
                : List.of();
    }

    private Optional<Column> target(Details details) {
        ColumnPath path = details.column();
        return path == null
                ? Optional.empty()
                : catalogue.find(path).filter(column -> column.kind().mayBeChosen());
    }

    /** What speaks against the new edition is told, and the edition set aside again. */
    private Outcome<DocumentNumber> move(DocumentNumber number, Column to, Actor by) {
        Outcome<DocumentNumber> begun = drafting.beginMoved(number, to.path(), by);
        if (begun instanceof Outcome.Refused<DocumentNumber>) {
            return begun;
        }
        Outcome<DocumentNumber> submitted = checking.submit(number, "调整栏目：移到“" + to.name() + "”，内容没有变化。", by);
        if (submitted instanceof Outcome.Refused<DocumentNumber>) {
            drafting.abandon(number, "批量移动栏目没有成功。", by);
        }
        return submitted;
    }
}
