package org.gongkai.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.vault.BlobId;
import org.springframework.stereotype.Component;

/** 导出办理记录: a case as data that another installation can take over, facts, letters and sealed parts. */
@Component
public class CarryingCase {

    private static final Pattern FILE = Pattern.compile("\"(o-[0-9a-f]{64}|p-[0-9a-f]{64}-[0-9a-f]{32})\"");

    private final RequestStore store;
    private final IssuedLetters letters;
    private final Secrets secrets;
    private final FactJson json;
    private final LookingAtPersonalData looking;

    CarryingCase(
            RequestStore store, IssuedLetters letters, Secrets secrets, FactJson json, LookingAtPersonalData looking) {
        this.store = store;
        this.letters = letters;
        this.secrets = secrets;
        this.json = json;
        this.looking = looking;
    }

    /**
     * The record of a case, or why there is none; leaves a trace.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person handles the case
     * @throws NoSuchElementException when there is no such case
     */
    public Outcome<CarriedCase> carry(RequestNumber number, Actor by) {
        looking.requireHandling(number, by);
        RequestHeader header = store.find(number).orElseThrow();
        Secrets.SecretRow secret = store.secret(header.id()).orElse(null);
        if (secret == null) {
            return Outcome.refused(List.of(Problem.of("这件申请的个人信息已经依规销毁，没有可以读回的办理记录")));
        }
        Applicant applicant = secrets.applicant(number, secret);
        byte[] content = json.writeBytes(new CaseRecord(
                CaseRecord.VERSION,
                number.value(),
                header.agency().value(),
                header.filedAt(),
                secrets.queryCode(number, secret),
                applicant.withoutProofs(),
                true,
                facts(header, secret),
                letters.carried(header, secret)));
        looking.tell(number, "导出可以读回的办理记录", by);
        return Outcome.done(new CarriedCase(number, content, files(content, applicant)));
    }

    private List<CaseRecord.Fact> facts(RequestHeader header, Secrets.SecretRow secret) {
        Map<Integer, byte[]> sealed = store.sealedParts(header.id());
        List<CaseRecord.Fact> facts = new ArrayList<>();
        for (RecordedFact fact : store.facts(header.id())) {
            byte[] part = sealed.get(fact.seq());
            facts.add(new CaseRecord.Fact(
                    fact.seq(),
                    json.type(fact.fact()),
                    fact.recordedAt(),
                    fact.actor(),
                    fact.actorName(),
                    json.tree(json.write(fact.fact())),
                    part == null
                            ? null
                            : json.tree(new String(
                                    json.write(secrets.openPart(header.number(), secret, fact.seq(), part)),
                                    StandardCharsets.UTF_8))));
        }
        return facts;
    }

    private static List<BlobId> files(byte[] content, Applicant applicant) {
        Set<BlobId> proofs = applicant.identityFiles().map(Attachment::id).collect(Collectors.toSet());
        Set<BlobId> named = new LinkedHashSet<>();
        Matcher matcher = FILE.matcher(new String(content, StandardCharsets.UTF_8));
        while (matcher.find()) {
            named.add(new BlobId(matcher.group(1)));
        }
        named.removeAll(proofs);
        return List.copyOf(named);
    }
}
