package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.statute.Consulted;
import org.jspecify.annotations.Nullable;

/** 第三方 (第十五条、第三十二条; R-12…R-14): where each third party of a case stands, and what the organ still owes them. */
final class ThirdParties {

    private ThirdParties() {}

    /**
     * One third party on one day.
     *
     * @param silent their fifteen working days are over and nothing came
     */
    record Standing(FoldedCase.Asking asking, boolean silent) {

        String ref() {
            return asking.asked.ref();
        }

        @Nullable Opinion opinion() {
            return asking.answer == null ? null : asking.answer.opinion();
        }

        boolean objects() {
            Opinion opinion = opinion();
            return opinion != null && opinion.objects();
        }

        boolean awaitsFinding() {
            return asking.finding == null && (asking.answer != null || silent);
        }

        /** 不同意公开且有合理理由 (第三十二条). */
        boolean objectsWithGrounds() {
            Opinion opinion = opinion();
            return opinion != null && opinion.hasGrounds(asking.finding);
        }

        boolean mayBeTold() {
            return objects() && asking.told == null;
        }
    }

    static List<Standing> ofCase(CaseView view) {
        return view.folded().askings().stream()
                .filter(asking -> asking.asked.who() == Consulted.THIRD_PARTY)
                .map(asking -> new Standing(asking, silent(asking, view)))
                .toList();
    }

    private static boolean silent(FoldedCase.Asking asking, CaseView view) {
        LocalDate limit = view.reading().limits().get(asking.asked.ref());
        return asking.answer == null && limit != null && view.on().isAfter(limit);
    }
}
