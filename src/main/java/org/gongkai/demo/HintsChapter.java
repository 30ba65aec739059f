package org.gongkai.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.request.DraftToken;
import org.gongkai.request.PurgingProofs;
import org.gongkai.request.RequestDrafts;

/** 提示和证明: people who were shown something public before filing, and identity proofs whose time has come. */
class HintsChapter implements Chapter {

    private static final String ORGAN = "zfb";
    private static final int DAYS = 40;

    private final RequestDrafts drafts;
    private final PurgingProofs purging;
    private final StoryClock clock;

    HintsChapter(RequestDrafts drafts, PurgingProofs purging, StoryClock clock) {
        this.drafts = drafts;
        this.purging = purging;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hints";
    }

    @Override
    public void tell() {
        LocalDate today = LocalDate.now(Clock.system(clock.getZone()));
        for (int back = DAYS; back > 0; back -= 3) {
            int day = back;
            clock.on(today.minusDays(back), () -> shown(day));
        }
        purging.purge();
    }

    /** Every second writer opens something, every fourth then needs no request any more. */
    private void shown(int day) {
        DraftToken draft = drafts.begin();
        drafts.suggestionsOffered(draft, ORGAN);
        if (day % 2 == 0) {
            drafts.suggestionOpened(draft);
        }
        if (day % 4 == 0) {
            drafts.discard(draft);
        }
    }
}
