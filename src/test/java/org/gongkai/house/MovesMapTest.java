package org.gongkai.house;

import java.io.IOException;
import org.gongkai.request.StateDiagram;
import org.junit.jupiter.api.Test;

/** {@code docs/map/moves.md} equals the table of moves. Drawn anew like the maps of {@link MapsTest}. */
class MovesMapTest {

    @Test
    void movesMapEqualsTheTableOfMoves() throws IOException {
        MapsTest.same("moves.md", """
                # The moves of a case and its stages

                Drawn from `Move`, which buttons, guards and this picture share. Every pair of stage and move is allowed or refused with a reason.

                ```mermaid
                %s```

                %s""".formatted(StateDiagram.mermaid(), StateDiagram.table()));
    }
}
