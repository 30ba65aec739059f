package org.gongkai.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.dialogue.FollowingLetter;
import org.gongkai.dialogue.HandlingLetter;
import org.gongkai.dialogue.LetterEntry;
import org.gongkai.dialogue.LetterKind;
import org.gongkai.dialogue.LetterReceipt;
import org.gongkai.dialogue.PublicVersion;
import org.gongkai.dialogue.PublishingLetter;
import org.gongkai.dialogue.Satisfaction;
import org.gongkai.dialogue.WritingLetter;
import org.gongkai.workday.WorkCalendar;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 来信: a few letters of the last weeks; answered, published, transferred and open ones. Everything in them is invented. */
@Component
@Order(60)
@Demonstration
class LettersChapter implements Chapter {

    private final WritingLetter writing;
    private final HandlingLetter handling;
    private final PublishingLetter publishing;
    private final FollowingLetter following;
    private final StoryClock clock;
    private final WorkCalendar calendar = WorkCalendar.official();

    LettersChapter(
            WritingLetter writing,
            HandlingLetter handling,
            PublishingLetter publishing,
            FollowingLetter following,
            StoryClock clock) {
        this.writing = writing;
        this.handling = handling;
        this.publishing = publishing;
        this.following = following;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public void tell() {
        answered(
                30,
                "zfb",
                "政府信息公开申请可以不写用途吗",
                "网上申请时没有找到填写用途的必填项，不写用途会不会被退回？（演示文本）",
                "可以不写。用途是选填项，机关不会因为没有写用途而退回申请或者要求补正。（演示文本）",
                Satisfaction.VERY_SATISFIED);
        answered(
                22,
                "fgj",
                "重点项目清单在哪里看",
                "想了解今年县里有哪些重点项目，在哪里可以看到？（演示文本）",
                "县级重点项目清单确定后在本站公开。需要某个项目的批复文件的，可以在“依申请公开”提交申请。（演示文本）",
                Satisfaction.SATISFIED);
        open(3, LetterKind.COMPLAINT, "zfb", "演示：窗口中午没有人", "某日中午到某窗口办事，没有人值班，也没有写明休息时间。（演示文本）", "");
        open(2, LetterKind.MISTAKE, "zfb", "演示：页面上有一个错字", "第二段“公开公开”多写了一遍。（演示文本）", "/guide");
        open(1, LetterKind.SUGGESTION, "fgj", "演示：希望增加夜间咨询电话", "白天上班没有时间打电话，希望有一天晚上能咨询。（演示文本）", "");
        transferred();
    }

    private void answered(
            int before, String organ, String title, String question, String answer, Satisfaction satisfaction) {
        LocalDate day = workdaysAgo(before);
        LocalDate later = calendar.plusWorkdays(day, 3);
        LetterReceipt receipt = write(day, LetterKind.QUESTION, organ, title, question, "");
        clock.on(later, () -> {
            handling.reply(receipt.number(), answer, People.clerk(organ)).orThrow();
            following
                    .rate(new FollowingLetter.Key(receipt.number().value(), receipt.queryCode(), "demo"), satisfaction)
                    .orThrow();
            publishing
                    .publish(receipt.number(), new PublicVersion(title, question, answer, true), People.head(organ))
                    .orThrow();
        });
    }

    private void open(int before, LetterKind kind, String organ, String title, String text, String page) {
        write(workdaysAgo(before), kind, organ, title, text, page);
    }

    private void transferred() {
        LetterReceipt receipt =
                write(workdaysAgo(4), LetterKind.QUESTION, "zfb", "演示：发展规划在哪个科室问", "想问发展规划的编制进度。（演示文本）", "");
        clock.on(
                workdaysAgo(3),
                () -> handling.transfer(receipt.number(), "fgj", "发展规划由县发展和改革局负责", People.clerk("zfb"))
                        .orThrow());
    }

    private LetterReceipt write(LocalDate day, LetterKind kind, String organ, String title, String text, String page) {
        LetterReceipt[] receipt = new LetterReceipt[1];
        clock.on(
                day,
                () -> receipt[0] = writing.write(
                                new LetterEntry(kind, organ, title, text, page, "来信人乙", "laixin@demo.example", true))
                        .orThrow());
        return receipt[0];
    }

    private LocalDate workdaysAgo(int many) {
        LocalDate day = LocalDate.now(Clock.system(clock.getZone()));
        for (int left = many; left > 0; left--) {
            day = calendar.lastWorkdayOnOrBefore(day.minusDays(1));
        }
        return day;
    }
}
