package org.gongkai.gazette;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正: says beside a released issue what it has wrong. The printed text stays as it was released; a correction is never changed. */
@Service
public class CorrectingIssue {

    private static final int LONGEST = 500;

    private final Issues issues;
    private final IssueAccess access;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CorrectingIssue(Issues issues, IssueAccess access, ApplicationEventPublisher news, Clock clock) {
        this.issues = issues;
        this.access = access;
        this.news = news;
        this.clock = clock;
    }

    /** @param words which page and what is right, at most 500 characters */
    @Transactional
    public Outcome<Issue> correct(IssueNumber number, String words, Actor by) {
        by.require(access.mayRelease(by), "更正政府公报");
        Issue issue = issues.findForChange(number).orElseThrow(() -> new NoSuchElementException(number.label()));
        by.require(issue.isReleased(), "更正还没有发行的公报");
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            return Outcome.refused(List.of(new Problem("words", "请写明第几页哪一处有误、正确的是什么，不超过" + LONGEST + "字")));
        }
        Trace.Kept kept = issues.correct(
                number,
                new Issue.Correction(
                        said, by.displayName(), LocalDateTime.now(clock).withNano(0)));
        news.publishEvent(new IssueReleased(number));
        news.publishEvent(IssueAct.of(by, issue, "更正公报", said, kept));
        return Outcome.done(issues.find(number).orElseThrow());
    }
}
