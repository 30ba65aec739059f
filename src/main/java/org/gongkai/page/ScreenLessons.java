package org.gongkai.page;

import java.util.Optional;

/** 新手提示: what a screen of the desk is for, for readers who want to be told. A room may offer one as a Spring bean. */
public interface ScreenLessons {

    /**
     * What a screen is for.
     *
     * @param article of the law it serves
     * @param example one plain case
     */
    record Lesson(String purpose, String article, String example) {}

    /** The lesson of the screen at an address, for whoever is signed in; empty when they did not ask for lessons. */
    Optional<Lesson> of(String path);
}
