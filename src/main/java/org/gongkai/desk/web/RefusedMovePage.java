package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.request.RequestNumber;

/**
 * A move that cannot be made now, and why.
 *
 * @param verb the move
 */
public record RefusedMovePage(RequestNumber number, String title, String verb, List<String> reasons) {

    public String back() {
        return DeskAddresses.file(number);
    }
}
