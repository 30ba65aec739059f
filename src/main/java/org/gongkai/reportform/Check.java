package org.gongkai.reportform;

import java.util.List;

/** One group of rules. */
interface Check {

    /** The rules it answers for; each ends as done or as not done. */
    List<String> rules();

    void run(CheckRun run);
}
