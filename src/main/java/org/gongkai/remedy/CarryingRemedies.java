package org.gongkai.remedy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * 随卷的复议诉讼: reviews and suits that followed a request go with its file to another installation, and are read there, fact for fact.
 * Entries struck as mistakes stay.
 */
@Component
public class CarryingRemedies {

    private final RemedyCases cases;
    private final RemedyStore store;
    private final Agencies agencies;

    CarryingRemedies(RemedyCases cases, RemedyStore store, Agencies agencies) {
        this.cases = cases;
        this.store = store;
        this.agencies = agencies;
    }

    /** As JSON, an array; what the person may not see is left out. */
    public String carry(RequestNumber request, Actor by) {
        List<RemedyRecord> records = cases.ofRequest(request, by).stream()
                .map(one -> new RemedyRecord(
                        one.type(),
                        one.caseNumber(),
                        one.body(),
                        one.acceptedOn(),
                        one.cause(),
                        one.procedure(),
                        one.answerBy(),
                        one.answeredOn(),
                        store.carriedFacts(one.id())))
                .toList();
        return JsonMapper.shared().writeValueAsString(records);
    }

    /** Everything that speaks against reading them; empty for nothing. Writes nothing. @param json as {@link #carry} made it */
    public List<Problem> reasonsAgainst(String json, RequestNumber request) {
        List<Problem> problems = new ArrayList<>();
        try {
            for (RemedyRecord record : read(json)) {
                if (record.facts().isEmpty() || record.facts().getFirst().type() != RemedyFact.Type.ACCEPTED) {
                    problems.add(Problem.of("案号" + record.caseNumber() + "的第一项事实不是受理（立案），不能读入"));
                }
                if (store.isTaken(request.agency(), record.type(), record.caseNumber())) {
                    problems.add(Problem.of("案号" + record.caseNumber() + "在本系统的复议诉讼中已经登记，请先核对、作废重复的登记"));
                }
            }
        } catch (JacksonException | NullPointerException unknown) {
            problems.add(Problem.of("案卷里的复议诉讼由更新的版本生成，或者已经损坏，请先升级本系统再读入"));
        }
        return problems;
    }

    /**
     * Reads them, in the transaction that reads the request.
     *
     * @return how many
     * @throws org.gongkai.identity.NotPermitted unless the program itself does it
     */
    @Transactional
    public Outcome<Integer> takeOver(String json, RequestNumber request, Actor by) {
        by.require(by.isSystem(), "读入复议诉讼");
        List<Problem> problems = reasonsAgainst(json, request);
        Agency agency = agencies.find(request.agency()).orElse(null);
        if (agency == null || !problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<RemedyRecord> records = read(json);
        for (RemedyRecord record : records) {
            long id = store.insert(new RemedyCase(
                    0,
                    agency.code(),
                    agency.handledBy(),
                    record.type(),
                    record.caseNumber(),
                    record.body(),
                    record.acceptedOn(),
                    request.value(),
                    record.cause(),
                    null,
                    null,
                    true,
                    null,
                    null,
                    null,
                    false));
            record.facts().forEach(fact -> store.append(id, fact, by));
            if (record.procedure() != null && record.answerBy() != null) {
                store.answerDue(id, record.procedure(), record.answerBy());
            }
            if (record.answeredOn() != null) {
                store.answered(id, record.answeredOn());
            }
        }
        return Outcome.done(records.size());
    }

    private static List<RemedyRecord> read(String json) {
        return List.of(JsonMapper.shared().readValue(json.getBytes(StandardCharsets.UTF_8), RemedyRecord[].class));
    }
}
