package org.gongkai.request.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.page.Download;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Problem;
import org.gongkai.request.Agent;
import org.gongkai.request.Attachment;
import org.gongkai.request.Draft;
import org.gongkai.request.Filing;

/**
 * Everything that was answered, once more, before it is filed.
 *
 * @param groups the answers of each step
 * @param problems what must be changed first, each leading to its step
 * @param hints what is worth a second look
 */
public record ApplyCheckPage(Draft draft, List<Group> groups, List<Wrong> problems, List<Wrong> hints) {

    /** The answers of one step. */
    public record Group(String title, String changeHref, List<Answer> answers) {}

    /** One answer. */
    public record Answer(String term, String value) {}

    /** A problem and the page where it is put right. */
    public record Wrong(String message, String href) {}

    static ApplyCheckPage of(Draft draft, Filing filing, String agencyName, FormErrors errors, List<Problem> hints) {
        List<Group> groups = new ArrayList<>();
        for (ApplyStep step : ApplyStep.values()) {
            if (step != ApplyStep.CHECK) {
                groups.add(new Group(step.title(), change(draft, step), answers(step, filing, agencyName)));
            }
        }
        return new ApplyCheckPage(draft, groups, wrongs(draft, errors.problems()), wrongs(draft, hints));
    }

    /** Where the form is sent. */
    public String action() {
        return ApplyAddresses.step(draft.token(), ApplyStep.CHECK);
    }

    public String back() {
        return ApplyAddresses.step(draft.token(), ApplyStep.CONTACT);
    }

    public String progress() {
        return ApplyStep.CHECK.progress();
    }

    private static List<Wrong> wrongs(Draft draft, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Wrong(
                        problem.message(),
                        ApplyStep.asking(problem.field())
                                .map(step -> change(draft, step) + "#" + problem.field())
                                .orElse("")))
                .toList();
    }

    private static String change(Draft draft, ApplyStep step) {
        return ApplyAddresses.step(draft.token(), step) + "?from=check";
    }

    private static List<Answer> answers(ApplyStep step, Filing filing, String agencyName) {
        List<Answer> answers = new ArrayList<>();
        switch (step) {
            case AGENCY -> answers.add(new Answer("受理机关", given(agencyName)));
            case WHO ->
                answers.add(new Answer(
                        "申请人类别",
                        filing.applicantKind() == null
                                ? NOT_GIVEN
                                : filing.applicantKind().fullLabel()));
            case IDENTITY -> identity(filing, answers);
            case CONTENT -> {
                answers.add(new Answer("信息的名称", given(filing.title())));
                optional("文号", filing.documentNumber(), answers);
                optional("其他特征", filing.description(), answers);
                optional("材料", names(filing.attachments()), answers);
                optional("用途", filing.purpose(), answers);
            }
            case DELIVERY -> {
                answers.add(new Answer(
                        "希望得到的形式",
                        filing.provision() == null
                                ? NOT_GIVEN
                                : filing.provision().label()));
                answers.add(new Answer(
                        "希望得到的途径",
                        filing.delivery() == null
                                ? NOT_GIVEN
                                : filing.delivery().label()));
                if (filing.assistance() != null) {
                    optional("需要的格式", filing.assistance().words(), answers);
                }
            }
            case CONTACT -> {
                optional("电话", filing.phone(), answers);
                optional("电子邮箱", filing.email(), answers);
                optional("通信地址", filing.address(), answers);
                optional("邮政编码", filing.postcode(), answers);
                if (answers.isEmpty()) {
                    answers.add(new Answer("联系方式", NOT_GIVEN));
                }
            }
            case CHECK -> {
                // asks for nothing
            }
        }
        return answers;
    }

    private static void identity(Filing filing, List<Answer> answers) {
        boolean organisation =
                filing.applicantKind() != null && filing.applicantKind().organisation();
        answers.add(new Answer(organisation ? "单位名称" : "姓名", given(filing.name())));
        answers.add(new Answer(
                "身份证明",
                filing.proofKind() == null ? NOT_GIVEN : filing.proofKind().label()));
        answers.add(new Answer(organisation ? "统一社会信用代码" : "身份证明号码", given(filing.proofNumber())));
        optional("法定代表人或者负责人", filing.legalRepresentative(), answers);
        optional("联系人", filing.contactPerson(), answers);
        answers.add(new Answer("已上传", given(names(filing.proofs()))));
        Agent agent = filing.agent();
        if (agent != null) {
            answers.add(new Answer("代理人", given(agent.name()) + "\n" + agent.proofNumber()));
            answers.add(new Answer("授权委托书", given(names(agent.authorisations()))));
            answers.add(new Answer("代理人身份证明", given(names(agent.proofs()))));
        }
    }

    private static final String NOT_GIVEN = "（没有填写）";

    private static String given(String text) {
        return text.isBlank() ? NOT_GIVEN : text;
    }

    private static void optional(String term, String text, List<Answer> answers) {
        if (!text.isBlank()) {
            answers.add(new Answer(term, text));
        }
    }

    private static String names(List<Attachment> files) {
        return files.stream()
                .map(file -> file.name() + "（" + Download.size(file.bytes()) + "）")
                .collect(Collectors.joining("\n"));
    }
}
