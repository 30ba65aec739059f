package org.gongkai.request;

import java.util.List;
import java.util.function.Supplier;
import org.gongkai.page.Outcome;
import org.springframework.stereotype.Component;

/** 预览文书: the letters a move would send, in their final words, before it is made. */
@Component
public class PreviewingLetters {

    private final CaseDesk desk;

    PreviewingLetters(CaseDesk desk) {
        this.desk = desk;
    }

    /** Whether letters go out with the move. */
    public static boolean writes(Move move) {
        return switch (move) {
            case ASK_CORRECTION,
                    ASK_OPINION,
                    TELL_THIRD_PARTY,
                    APPROVE_EXTENSION,
                    NOTIFY_FEE,
                    ASK_REASONS,
                    JUDGE_REASONS,
                    END_HANDLING -> true;
            default -> false;
        };
    }

    /**
     * Says what would go out; nothing is recorded and no number is taken.
     *
     * @param move the call of the use case that makes the move
     * @return empty when no letter goes with it after all; refused with every reason against the move
     * @throws org.gongkai.identity.NotPermitted when the person may not make the move
     */
    public Outcome<List<ReplyLetter>> of(Supplier<Outcome<RequestNumber>> move) {
        return desk.preview(move);
    }
}
