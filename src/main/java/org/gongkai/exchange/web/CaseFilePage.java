package org.gongkai.exchange.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gongkai.exchange.CaseTransfer;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Download;
import org.gongkai.page.FormErrors;
import org.gongkai.request.RequestFile;

/**
 * 案卷: what can be taken of a case as a whole.
 *
 * @param mayTake whether the person handles the case; others see only the transfers
 * @param archive downloads of the 归档卷
 * @param evidence downloads of the 复议答复证据卷
 * @param mayTransfer whether the case is archived
 * @param typed what was typed into a form that was refused
 */
public record CaseFilePage(
        String number,
        String title,
        String done,
        boolean mayTake,
        List<Download> archive,
        List<Download> evidence,
        boolean mayTransfer,
        List<Handed> transfers,
        Map<String, String> typed,
        String today,
        FormErrors errors) {

    /** @param receipt empty while it is awaited */
    public record Handed(
            long id, String receiver, String on, String by, String size, String sm3, String sha256, String receipt) {}

    static CaseFilePage of(
            RequestFile file,
            List<CaseTransfer> transfers,
            String done,
            Map<String, String> typed,
            LocalDate today,
            ZoneId zone,
            FormErrors errors) {
        String base = "/desk/requests/" + file.number() + "/casefile/";
        return new CaseFilePage(
                file.number().value(),
                file.received().title(),
                switch (done) {
                    case "transferred" -> "案卷已经生成并登记移交。请下载后交档案机构，收到回执再登记。";
                    case "received" -> "已登记档案机构的回执。";
                    default -> "";
                },
                !file.masked(),
                List.of(
                        new Download("整卷（含目录和页次）", base + "archive.pdf", "PDF", -1),
                        new Download("案卷压缩包（逐件文件、清单和校验值）", base + "archive.zip", "ZIP", -1)),
                List.of(
                        new Download("证据卷（含证据、依据目录）", base + "evidence.pdf", "PDF", -1),
                        new Download("证据压缩包（逐件文件、清单和校验值）", base + "evidence.zip", "ZIP", -1)),
                file.archived() != null,
                transfers.stream().map(one -> handed(one, zone)).toList(),
                typed,
                today.toString(),
                errors);
    }

    private static Handed handed(CaseTransfer one, ZoneId zone) {
        CaseTransfer.Receipt receipt = one.receipt();
        return new Handed(
                one.id(),
                one.receiver(),
                ChineseDates.date(LocalDate.ofInstant(one.madeAt(), zone)),
                one.madeBy(),
                one.files() + "个文件，" + Download.size(one.bytes()),
                one.manifestSm3(),
                one.manifestSha256(),
                receipt == null
                        ? ""
                        : receipt.number() + "，" + ChineseDates.date(receipt.on()) + "接收，" + receipt.recordedBy()
                                + "登记");
    }

    /** What was typed, or nothing. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
