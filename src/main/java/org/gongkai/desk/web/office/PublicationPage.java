package org.gongkai.desk.web.office;

import java.util.List;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;

/**
 * 主动公开建议 (第四十四条; R-20).
 *
 * @param candidates what looks like a task and is none yet
 * @param tasks the tasks, the open ones first
 * @param mayOpen whether the reader opens tasks
 * @param mayDecide whether the reader decides them
 */
public record PublicationPage(
        List<Candidate> candidates,
        List<Task> tasks,
        PageLinks links,
        boolean mayOpen,
        boolean mayDecide,
        FormErrors errors,
        String done) {

    /** A suggestion; {@code numbers} is what the form sends. */
    public record Candidate(
            String subject, String why, String whyLabel, String sentence, List<Link> cases, String numbers) {}

    /** A task; {@code outcome} is empty while it is open. */
    public record Task(long id, String subject, String why, String opened, List<Link> cases, String outcome) {}
}
