package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 归档 (第四十五条): the last move of a case. */
@Component
public class Archiving {

    private static final int LONGEST_NUMBER = 100;

    private final CaseDesk desk;

    Archiving(CaseDesk desk) {
        this.desk = desk;
    }

    /** Archives the case. @param archiveNumber 归档号 of the house, may be empty */
    public Outcome<RequestNumber> archive(
            RequestNumber number, @Nullable LocalDate on, String archiveNumber, Actor actor) {
        return desk.make(Move.ARCHIVE, number, on, actor, (view, problems) -> {
            if (archiveNumber.length() > LONGEST_NUMBER) {
                problems.add(new Problem("archiveNumber", "归档号最多" + LONGEST_NUMBER + "字"));
            }
            return List.of(NewFact.of(new RequestFact.CaseArchived(view.on(), Typed.text(archiveNumber))));
        });
    }
}
