package org.gongkai.desk.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.request.Move;
import org.gongkai.request.RequestNumber;

/** Addresses of the desk. */
final class DeskAddresses {

    static final String TODAY = "/desk";
    static final String REGISTER = "/desk/requests";
    static final String PAPER = "/desk/requests/new";

    private DeskAddresses() {}

    static String file(RequestNumber number) {
        return REGISTER + "/" + number.value();
    }

    /** Where a move is made: {@code …/moves/ask-correction}. */
    static String move(RequestNumber number, Move move) {
        return file(number) + "/moves/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String letter(RequestNumber number) {
        return file(number) + "/letter";
    }

    /** Where one says why personal data must be seen. */
    static String look(RequestNumber number) {
        return file(number) + "/look";
    }

    static String attachment(RequestNumber number, String id) {
        return file(number) + "/files/" + id;
    }

    /** The move a path names. */
    static Optional<Move> moveOf(String path) {
        return Arrays.stream(Move.values())
                .filter(move ->
                        move.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(path))
                .findFirst();
    }
}
