package org.gongkai.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.PublicAddresses;
import org.gongkai.page.PublishedItems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 申请前的提示 (D06, D07, D08): while a citizen describes what is wanted — what is public already, which organ's duties fit better,
 * whether several matters were written. Hints only; the form goes on whatever they say.
 */
@Component
public class Suggesting {

    private static final int MOST_PUBLISHED = 5;
    private static final int MOST_ORGANS = 3;
    private static final int MOST_ASKED = 20;
    /** Characters shared from which something is worth showing. */
    private static final int ENOUGH = 4;

    private static final int NAME = 2;

    private final Agencies agencies;
    private final ObjectProvider<PublicAddresses> sites;
    private final ObjectProvider<PublishedItems> items;

    Suggesting(Agencies agencies, ObjectProvider<PublicAddresses> sites, ObjectProvider<PublishedItems> items) {
        this.agencies = agencies;
        this.sites = sites;
        this.items = items;
    }

    /** Something public. @param words what it shares with the description */
    public record PublicFit(String title, String href, List<String> words) {}

    /** 按职责可能负责的机关. @param words what of its name or duties stands in the description */
    public record OrganFit(AgencyCode code, String name, List<String> words) {}

    /**
     * What there is to say.
     *
     * @param organs organs whose duties fit better than those of the chosen one
     * @param matters how many matters seem to be written, 1 for one
     */
    public record Suggestions(List<PublicFit> published, List<OrganFit> organs, int matters) {

        public Suggestions {
            published = List.copyOf(published);
            organs = List.copyOf(organs);
        }

        /** Whether there is anything to say. */
        public boolean any() {
            return !published.isEmpty() || !organs.isEmpty() || matters > 1;
        }
    }

    private record Weighed<T>(T fit, int weight) {}

    /** What to say to somebody who wants this of that organ. */
    public Suggestions on(Filing filing) {
        Suggestions fits = about(filing.agency(), filing.title(), filing.description());
        return new Suggestions(fits.published(), fits.organs(), FilingChecks.matters(filing));
    }

    /** What is public of it, and which other organs' duties fit better than those of the organ addressed. */
    Suggestions about(String agency, String title, String description) {
        String text = (title + " " + description)
                .replaceAll("政府信息公开工作|政府信息公开|信息公开|政府信息", " ")
                .replace("年度报告", "年报");
        return new Suggestions(published(text), organs(agency, text), 1);
    }

    private List<PublicFit> published(String text) {
        String words = text.replaceAll("\\d+", " ");
        List<Weighed<PublicFit>> fits = new ArrayList<>();
        Stream<PublicAddresses.Address> listed = sites.stream().flatMap(site -> site.list().stream());
        Stream<PublicAddresses.Address> asked = items.stream().flatMap(room -> room.about(text, MOST_ASKED).stream());
        Stream.concat(asked, listed).filter(Suggesting::holdsInformation).forEach(address -> {
            List<String> shared = SharedWords.of(words, address.label());
            int weight = weight(shared) + (shared.stream().anyMatch(word -> word.endsWith("年报")) ? ENOUGH : 0);
            if (weight >= ENOUGH) {
                fits.add(new Weighed<>(
                        new PublicFit(address.label(), address.href(), shared),
                        weight + (sharesYear(text, address.label()) ? ENOUGH : 0)));
            }
        });
        return best(fits, MOST_PUBLISHED);
    }

    /** Pages about the site itself and the pages of organs answer no description. */
    private static boolean holdsInformation(PublicAddresses.Address address) {
        return !address.href().startsWith("/agencies") && !address.href().equals("/apply");
    }

    private static boolean sharesYear(String text, String label) {
        return java.util.regex.Pattern.compile("\\d{4}")
                .matcher(label)
                .results()
                .anyMatch(year -> text.contains(year.group()));
    }

    private List<OrganFit> organs(String chosen, String text) {
        List<Agency> all = agencies.acceptingRequests();
        Map<String, Integer> spread = new HashMap<>();
        for (Agency organ : all) {
            SharedWords.of(text, organ.name() + " " + organ.duties())
                    .forEach(word -> spread.merge(word, 1, Integer::sum));
        }
        int own = 0;
        List<Weighed<OrganFit>> fits = new ArrayList<>();
        for (Agency organ : all) {
            List<String> duties = special(SharedWords.of(text, organ.duties()), spread, all.size());
            List<String> name = special(SharedWords.of(text, organ.name()), spread, all.size());
            int weight = weight(duties) + NAME * weight(name);
            if (organ.code().value().equals(chosen)) {
                own = weight;
            } else if (weight >= ENOUGH) {
                List<String> words = new ArrayList<>(duties);
                name.stream().filter(word -> !words.contains(word)).forEach(words::add);
                fits.add(new Weighed<>(new OrganFit(organ.code(), organ.name(), words), weight));
            }
        }
        int beaten = own;
        return best(fits.stream().filter(fit -> fit.weight() > beaten).toList(), MOST_ORGANS);
    }

    /** Without what most organs share, such as the name of the county. */
    private static List<String> special(List<String> words, Map<String, Integer> spread, int organs) {
        return words.stream()
                .filter(word -> 3 * spread.getOrDefault(word, 0) <= Math.max(organs, 3))
                .toList();
    }

    private static int weight(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    /** The heaviest, and those that come near it: a weak hint beside a strong one only distracts. */
    private static <T> List<T> best(List<Weighed<T>> fits, int most) {
        int heaviest = fits.stream().mapToInt(Weighed::weight).max().orElse(0);
        return fits.stream()
                .filter(fit -> 3 * fit.weight() > 2 * heaviest)
                .sorted(Comparator.comparingInt((Weighed<T> fit) -> -fit.weight()))
                .limit(most)
                .map(Weighed::fit)
                .toList();
    }
}
