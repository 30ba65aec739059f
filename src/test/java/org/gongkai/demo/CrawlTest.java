package org.gongkai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody of each role follows every link and sends every form, and finds nothing they should not: no applicant's data, no page
 * of another organ, no error of the program. The applicants of the demonstration are known, so their traces are.
 */
class CrawlTest extends DemonstratedCounty {

    /** What only applicants of the demonstration have: names, mail, telephone, identity numbers. */
    private static final Pattern APPLICANTS_DATA =
            Pattern.compile("申请人[甲乙丙丁戊己庚辛壬癸](?!，)|shenqingren\\d|0319-0002\\d{3}|00000019800101|Y9000000DEM");

    private static final Pattern CASE_NUMBER = Pattern.compile("(?<!lx-)\\b([a-z][a-z0-9]{1,19})-20\\d\\d-\\d{4,}");

    /** Pages that show the applicant because the work is about them; each leaves its trace, and only who handles the case comes there. */
    private static final Pattern ABOUT_THE_APPLICANT = Pattern.compile(
            "/desk/requests/[^/]+/(letter|notices/.*|moves/(receive-correction|draft-reply|review-reply|return-reply|issue-reply).*)"
                    + "|/desk/office/records/gz-[^/]+");

    /** Issued jointly with the organ of the last two: its people see the review (C06). */
    private static final String JOINT = "关于联合开展冬季用电安全检查的通知";

    private static final int MOST_PAGES = 250;

    @ParameterizedTest
    @CsvSource({
        // username, organ whose cases may be named (all for every one), whether the person handles cases
        "'', none, false",
        "jingban, all, true",
        "shencha, all, true",
        "fuzeren, all, true",
        "baomi, all, true",
        "keshi, zfb, false",
        "lingdao, all, false",
        "ducha, all, false",
        "guanli, none, false",
        "anquan, none, false",
        "shenji, all, false",
        "fgj-jingban, fgj, true",
        "fgj-fuzeren, fgj, true"
    })
    void everyLinkAndFormShowsOnlyWhatItMay(String username, String organ, boolean handles) {
        PlainVisitor visitor = PlainVisitor.of(base());
        if (!username.isEmpty()) {
            visitor.signIn(username, PeopleChapter.PASSWORD);
        }
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Map<String, Integer> alike = new LinkedHashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(username.isEmpty() ? "/" : "/desk"));
        while (!ahead.isEmpty() && seen.size() < MOST_PAGES) {
            String path = ahead.poll();
            if (!seen.add(path)) {
                continue;
            }
            Answer answer = visitor.get(path);
            look(path, answer, organ, handles, wrong);
            for (Element link : answer.page().select("a[href^=/]")) {
                String to = link.attr("href").replaceAll("#.*$", "");
                if (isWanted(to, username.isEmpty()) && alike.merge(shape(to), 1, Integer::sum) <= 12) {
                    ahead.add(to);
                }
            }
            for (Element form : answer.page().select("main form[method=get]")) {
                look("form of " + path, visitor.submit("main form[method=get]", Map.of()), organ, handles, wrong);
                assertThat(form).isNotNull();
                visitor.get(path);
            }
            sendBlank(visitor, path, answer, organ, handles, wrong);
        }
        assertThat(wrong).as("found by '%s' on %d pages", username, seen.size()).isEmpty();
        assertThat(seen).as("pages of '%s'", username).hasSizeGreaterThan(username.isEmpty() ? 60 : 5);
    }

    /** Sends the forms that ask for something with nothing in them: they are refused in words, never by an error. */
    private static void sendBlank(
            PlainVisitor visitor, String path, Answer page, String organ, boolean handles, List<String> wrong) {
        for (Element form : page.page().select("main form[method=post]")) {
            boolean asks = !form.select("input[type=text], input:not([type]), input[type=password], textarea")
                    .isEmpty();
            if (!asks) {
                continue; // a button that acts at once
            }
            Map<String, String> blank = new LinkedHashMap<>();
            form.select("input[type=hidden][name]").forEach(field -> blank.put(field.attr("name"), field.val()));
            form.select("input[type=text][name], input:not([type])[name], input[type=password][name], textarea[name]")
                    .forEach(field -> blank.put(field.attr("name"), ""));
            String to = form.attr("action").isEmpty() ? path : form.attr("action");
            if (!form.attr("enctype").startsWith("multipart")) {
                look("POST " + to, visitor.post(to, blank), organ, handles, wrong);
            }
        }
    }

    private static void look(String path, Answer answer, String organ, boolean handles, List<String> wrong) {
        if (answer.status() >= 500) {
            wrong.add(path + " answers " + answer.status());
        }
        if (answer.header("Content-Type").startsWith("image/")) {
            return;
        }
        String html = answer.page().outerHtml();
        Matcher leak = APPLICANTS_DATA.matcher(html);
        boolean allowed = handles
                && ABOUT_THE_APPLICANT.matcher(path.replace("POST ", "")).matches();
        if (!allowed && leak.find()) {
            wrong.add(path + " shows " + leak.group());
        }
        if (!organ.equals("all")
                && path.contains("/desk")
                && !path.contains("/desk/remedies/new")) { // an example stands there
            Document shown = answer.page().clone();
            shown.select("a[href^=/documents/]").remove(); // what is public already may be named to everybody
            if (path.contains("/desk/reviews/sc-") && shown.text().contains(JOINT)) {
                return;
            }
            shown.select("tr:contains(" + JOINT + ")").remove();
            Matcher number = CASE_NUMBER.matcher(shown.outerHtml());
            while (number.find()) {
                if (!number.group(1).equals(organ)) {
                    wrong.add(path + " names " + number.group());
                    break;
                }
            }
        }
    }

    private static boolean isWanted(String to, boolean nobody) {
        return !to.contains("sign-out")
                && !to.startsWith("/display")
                && !(nobody && to.startsWith("/desk/"))
                && !(!nobody && !to.startsWith("/desk"))
                && !to.matches(".*(/export\\?.*|\\.(pdf|ofd|docx|xlsx|json|csv|ics|zip)(\\?.*)?)");
    }

    /** Pages that differ only in numbers are alike: some of each are enough. */
    private static String shape(String path) {
        return path.replaceAll("\\?.*", "?")
                .replaceAll("[a-z]+-?[a-z]*-20\\d\\d-\\d+(-\\d+)?", "N")
                .replaceAll("\\d+", "9");
    }
}
