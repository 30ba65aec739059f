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
    static final String REGISTER_XLSX = "/desk/register.xlsx";
    static final String REGISTER_PDF = "/desk/register.pdf";
    static final String VIEWS = "/desk/register/views";
    static final String BULK = "/desk/register/bulk";
    static final String HANDOVER = "/desk/handover";
    static final String BOARD = "/desk/board";
    static final String MISSED = "/desk/missed";
    static final String SUPERVISION = "/desk/supervision";
    static final String LIGHTS = "/desk/lights";
    static final String PAPER = "/desk/requests/new";

    static final String INTAKE = "/desk/intake";

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

    /** The letter that belongs to a fact of the case. */
    static String notice(RequestNumber number, int seq) {
        return file(number) + "/notices/" + seq;
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
