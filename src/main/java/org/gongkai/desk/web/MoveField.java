package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.KeptFile;
import org.jspecify.annotations.Nullable;

/**
 * 表单栏: one field of a form on the desk. The templates print each kind with its part.
 *
 * <p>{@code hint} may be empty; {@code start} is what stands in the field before anybody typed.
 */
public sealed interface MoveField {

    String name();

    /** One line of text; {@code width} as in part {@code field.jte}. */
    record Line(String name, String label, String hint, String width, boolean optional, String start)
            implements MoveField {}

    /** Several lines of text. */
    record Lines(String name, String label, String hint, int rows, boolean optional, String start)
            implements MoveField {}

    /** A day; {@code max} is ISO, or null where there is no last day. */
    record Day(
            String name,
            String label,
            String hint,
            @Nullable String max,
            boolean optional,
            String start) implements MoveField {}

    /** One of several. */
    record Pick(String name, String label, String hint, List<Choice> choices, boolean inline, String start)
            implements MoveField {
        public Pick {
            choices = List.copyOf(choices);
        }
    }

    /** Any of several. */
    record PickMany(String name, String label, String hint, List<Choice> choices, boolean optional)
            implements MoveField {
        public PickMany {
            choices = List.copyOf(choices);
        }
    }

    /** Pictures, also taken on the spot with the camera of a phone; {@code kept} were uploaded before. */
    record Photos(String name, String label, String hint, List<KeptFile> kept) implements MoveField {
        public Photos {
            kept = List.copyOf(kept);
        }
    }

    /** Files to go along; {@code kept} were uploaded before. */
    record Files(String name, String label, String hint, String accept, boolean optional, List<KeptFile> kept)
            implements MoveField {
        public Files {
            kept = List.copyOf(kept);
        }
    }
}
