package org.gongkai.reportform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年受理政府信息公开申请6件，办复率达到了100%。 | new=6 answeredShare=100",
                "2024年共收到依申请公开申请１２件，上年结转3件，办结14件，结转下年度1件。 | new=12 carriedIn=3 total=14 carriedOut=1",
                "依申请公开方面，予以公开5件，部分公开2件，不予公开1件，无法提供3件，不予处理4件，其他处理1件。"
                        + "| granted=5 partial=2 refused=1 unable=3 notProcessed=4 other=1",
                "新收政府信息公开申请1,295件，其中予以公开及部分公开208件。 | new=1295 granted+partial=208",
                "政府信息公开申请中，自然人申请741件，法人或其他组织申请8件。 | received.naturalPerson=741 received.organisations=8",
                "申请办理：全年受理申请6件，办复率100%。 | new=6 answeredShare=100",
                "新收政府信息公开申请6件；办结5件，结转下年度继续办理1件。 | new=6 total=5 carriedOut=1",
                "收到六件政府信息公开申请，均已办结。 | new=6 allAnswered=1",
                "受理政府信息公开申请21件，均在法定期限内答复。 | new=21 allAnsweredInTime=1",
                "政府信息公开申请按时办结率百分之百。 | timelyShare=100",
                "本年未收到政府信息公开申请。 | new=0",
                "制定0件、废止0件、现行有效0件规范性文件。 "
                        + "| normativeDocuments.made=0 normativeDocuments.repealed=0 normativeDocuments.inForce=0",
                "制发行政规范性文件1件，废止2件，现行有效9件。"
                        + "| normativeDocuments.made=1 normativeDocuments.repealed=2 normativeDocuments.inForce=9",
                "作出行政许可决定76件，行政处罚2件。 | licensing=76 penalty=2",
                "作出行政处罚、行政强制9件。 | penalty+coercion=9",
                "因政府信息公开引发行政复议7件、行政诉讼9件，均获维持。" + "| review=7 suits=9 review.upheld=7 suits.upheld=9",
                "政府信息公开行政复议、行政诉讼案件74件。 | review+suits=74",
                "全年未发生政府信息公开行政复议和行政诉讼。 | review=0 suits=0",
                "2024年未收取信息处理费。 | processingFeeYuan=0",
                "收取信息处理费1200元。 | processingFeeYuan=1200",
                "行政事业性收费2.02万元。 | feeWanYuan=2.02",
                "处理政府信息公开申请时，重复申请2件。 | notProcessed.repeat=2",
            })
    void readsWhatASentenceAsserts(String sentence, String claims) {
        assertThat(read(sentence)).containsExactlyInAnyOrder(claims.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "微信公众号发布信息1131条，公开人大代表建议、政协提案办理复文55件。",
                "督促45件政策性文件及时公开发布。",
                "收到政府信息公开申请，其中网站申请3件、信函申请2件。",
                "申请人主动撤回政府信息公开申请157件。",
                "政府信息公开申请比上年减少2件，同比下降50%。",
                "办理群众投诉举报30件，均已办结。",
                "12345热线工单办结率100%。",
                "人大代表建议42件，全部办结。",
                "公开行政处罚信息120条。",
                "制定规章制度3项。",
                "受理行政许可申请200件。",
                "受理各类救助申请30件，均已办结。",
                "收到政府信息公开申请十余件。",
                "办理行政复议案件120件，办结率100%。",
            })
    void leavesAloneWhatItIsNotSureOf(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"六, 6", "十, 10", "十二, 12", "二十, 20", "一百零五, 105", "三千三百五十九, 3359", "二〇二四, 2024", "一万二千, 12000"})
    void readsChineseNumerals(String numeral, long number) {
        assertThat(PlainText.number(numeral)).isEqualTo(number);
    }

    private static String[] read(String sentence) {
        Narrative words = Narrative.of(Map.of(ReportPart.OVERALL, sentence));
        return Arrays.stream(words.claims().toArray(Claim[]::new))
                .map(c -> c.subject() + "=" + c.value().toPlainString())
                .toArray(String[]::new);
    }
}
