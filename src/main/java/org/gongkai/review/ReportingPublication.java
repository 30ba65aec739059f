package org.gongkai.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 从签发到公开: who sees to it, and that it was done. Room document reports what it published; elsewhere a clerk notes the address. */
@Service
public class ReportingPublication {

    private static final int LONGEST = 300;

    private final ReviewStore store;
    private final ReviewScope scope;
    private final ReviewKeeping keeping;

    ReportingPublication(ReviewStore store, ReviewScope scope, ReviewKeeping keeping) {
        this.store = store;
        this.scope = scope;
        this.keeping = keeping;
    }

    /**
     * 已公开, today. Field of problems: {@code address}.
     *
     * @param address number of this platform's document, or a web address
     */
    @Transactional
    public Outcome<ReviewNumber> published(ReviewNumber number, String address, Actor by) {
        Review review = store.lock(number).orElseThrow();
        by.require(scope.follows(by, review), "登记已公开");
        List<Problem> problems = new ArrayList<>();
        LocalDate today = keeping.today();
        if (review.stage() != ReviewStage.SIGNED || !review.awaitsPublication()) {
            problems.add(Problem.of(review.publishedOn() == null ? "这份文件没有待公开的任务。" : "这份文件已经登记公开。"));
        }
        if (address.isBlank() || address.length() > LONGEST || !address.strip().matches("[!-~]+")) {
            problems.add(new Problem("address", "请填写公开后的网址或者本平台的信息编号。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        keeping.keep(review, new ReviewFact.PublicationReported(today, address.strip()), by);
        return Outcome.done(number);
    }

    /** 指定责任人. Field of problems: {@code owner}. @param owner name of the person, as shown */
    @Transactional
    public Outcome<ReviewNumber> owner(ReviewNumber number, String owner, Actor by) {
        Review review = store.lock(number).orElseThrow();
        by.require(scope.follows(by, review), "指定公开责任人");
        if (owner.isBlank() || owner.length() > 40) {
            return Outcome.refused(List.of(new Problem("owner", "请填写责任人的姓名，最多40个字。")));
        }
        if (!review.awaitsPublication()) {
            return Outcome.refused(List.of(Problem.of("这份文件没有待公开的任务。")));
        }
        keeping.keep(review, new ReviewFact.OwnerNamed(keeping.today(), owner.strip()), by);
        return Outcome.done(number);
    }
}
