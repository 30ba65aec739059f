package org.gongkai.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 保管的案卷: a room's closed files, whose personal data is destroyed when their term is over. A room offers one as a Spring bean.
 * Numbers, days and results stay, so that no figure changes.
 */
public interface KeptFiles {

    /** What sort of files. */
    enum Kind {
        REQUEST("依申请公开案卷", 10),
        LETTER("来信", 3),
        CORRECTION("更正申请", 10);

        private final String label;
        private final int usualYears;

        Kind(String label, int usualYears) {
            this.label = label;
            this.usualYears = usualYears;
        }

        public String label() {
            return label;
        }

        /** Years kept until the office sets its own term. No rule of the law says so. */
        public int usualYears() {
            return usualYears;
        }
    }

    /**
     * A closed file whose personal data is still there.
     *
     * @param closedOn 归档 or 办结
     */
    record Closed(String number, LocalDate closedOn) {}

    Kind kind();

    /** Files of an office closed up to a day, the oldest first. @param office code of the organ whose office handles them */
    List<Closed> closed(String office, LocalDate upTo, int most);

    /** Why a file must be kept all the same, in Chinese; empty when it need not. */
    Optional<String> reasonToKeep(String number);

    /**
     * Destroys the personal data of a closed file, which the file keeps as a fact. Joins the caller's transaction.
     *
     * @param list number of the approved list
     * @return whether there was something to destroy
     */
    boolean destroy(String number, String list);

    /** How many files of the office had proofs of identity destroyed before, apart from any list. */
    default long proofsDestroyed(String office) {
        return 0;
    }
}
