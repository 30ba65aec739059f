package org.gongkai.demo;

/** One chapter of the demonstration: told whole, in one transaction, once. */
interface Chapter {

    /** Its name for ever; a chapter whose name is on record is not told again. */
    String name();

    void tell();
}
