package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.identity.Role;
import org.gongkai.page.NavigationEntry;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** 新手提示: what a screen is for, the article, an example, for each person who wants it (M08). */
class NewClerkModeTest extends DeskTest {

    @Autowired
    NewClerkMode lessons;

    @Test
    void isOffUntilThePersonSwitchesItOnAndForNobodyElse() {
        String name = account(unique("new"), code(), Role.CLERK);
        String other = account(unique("old"), code(), Role.CLERK);
        PlainVisitor clerk = signedIn(name);
        assertThat(clerk.get("/desk").page().select(".lesson")).isEmpty();
        clerk.get("/desk/lessons");
        assertThat(clerk.submit("form[action='/desk/lessons']", Map.of()).location())
                .isEqualTo("/desk/lessons");
        assertThat(clerk.get("/desk").page().select(".lesson").text()).contains("今天先办什么", "《条例》", "例：");
        assertThat(clerk.get("/desk/requests").page().select(".lesson").text()).contains("台账");
        assertThat(signedIn(other).get("/desk").page().select(".lesson")).isEmpty();
        assertThat(PlainVisitor.of(url("")).get("/").page().select(".lesson")).isEmpty();
        clerk.get("/desk/lessons");
        clerk.submit("form[action='/desk/lessons']", Map.of());
        assertThat(clerk.get("/desk").page().select(".lesson")).isEmpty();
    }

    @Test
    void thePagesAreFine() {
        String name = account(unique("new"), code(), Role.CLERK);
        lessons.set(true, new org.gongkai.identity.Actor(name, name, code(), java.util.Set.of(Role.CLERK)));
        try (Visitor visitor = inBrowser(name)) {
            visitor.goTo("/desk/lessons").isFine("lessons-switch");
            visitor.goTo("/desk").isFine("today-with-lesson");
        }
    }

    @ParameterizedTest
    @EnumSource(org.gongkai.request.Move.class)
    void everyMoveHasALesson(org.gongkai.request.Move move) {
        String path = "/desk/requests/zfb-2026-0001/moves/"
                + move.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        assertThat(lessons.at(path)).isPresent();
    }

    @Test
    void everyEntryForWhoHandlesCasesHasALesson(@Autowired ObjectProvider<NavigationEntry> entries) {
        assertThat(entries.stream()
                        .filter(entry -> entry.place() == NavigationEntry.Place.DESK)
                        .filter(entry -> entry.roles().contains("CLERK"))
                        .map(NavigationEntry::href)
                        .filter(href -> lessons.at(href).isEmpty())
                        .toList())
                .isEmpty();
    }
}
