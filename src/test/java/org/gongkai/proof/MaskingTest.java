package org.gongkai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** R-41: what is masked holds nothing any more, and every finding lies in its text. */
class MaskingTest {

    private static final Proofreading PROOF = Proofreading.on(LocalDate.of(2026, 3, 2));
    private static final List<String> PIECES = List.of(
            "130532199003071233",
            "11010519491231002X",
            "１３８１２３４５６７８",
            "138 1234 5678",
            "0319-7862345",
            "6222021234567890128",
            "冀E·12345",
            "冀ED12345",
            "E12345678",
            "护照",
            "身份证",
            "zhang@example.com",
            "平乡县平乡镇东关村12号",
            "3号楼2单元501室",
            "小区",
            " ",
            "-",
            "\n",
            "，",
            "。",
            "电话",
            "卡号",
            "住址：",
            "2024年",
            "XX",
            "【】",
            "130532",
            "1990",
            "0307",
            "1233",
            "6222",
            "0212",
            "3456",
            "7890",
            "128",
            "86",
            "@",
            "*",
            "\u200B",
            "丰州镇人民路",
            "号",
            "1",
            "\uD83D\uDE00",
            "共合国");

    @Test
    void leavesNothingBehindAndNoPlaceOutOfTheText() {
        Random random = new Random(20260302);
        for (int n = 0; n < 20_000; n++) {
            StringBuilder made = new StringBuilder();
            int pieces = 1 + random.nextInt(9);
            for (int i = 0; i < pieces; i++) {
                made.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String text = made.toString();
            int last = 0;
            for (Finding finding : PROOF.read(text)) {
                assertThat(finding.start()).as(text).isGreaterThanOrEqualTo(last);
                assertThat(finding.found()).isEqualTo(text.substring(finding.start(), finding.end()));
                last = finding.end();
            }
            String masked = Masking.of(text, PROOF);
            assertThat(PROOF.read(masked).stream().filter(f -> f.kind().personal()))
                    .as("%s → %s", text, masked)
                    .isEmpty();
        }
    }

    @Test
    void keepsEverythingElse() {
        assertThat(Masking.of("申请人甲（130532199003071233），电话138-1234-5678，已办结。", PROOF))
                .isEqualTo("申请人甲（13*************233），电话138****5678，已办结。");
    }

    @Test
    void hidesOnlyWhatWasNotCleared() {
        String text = "电话13812345678、13912345678";
        List<Finding> findings = PROOF.read(text);
        assertThat(Masking.of(text, findings.subList(1, 2))).isEqualTo("电话13812345678、139****5678");
    }
}
