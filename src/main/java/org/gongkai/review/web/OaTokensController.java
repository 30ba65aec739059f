package org.gongkai.review.web;

import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.review.OaClient;
import org.gongkai.review.OaTokens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 办公系统口令: given and taken back by the system administrator. */
@Controller
@RequestMapping("/desk/oa-tokens")
class OaTokensController {

    private final OaTokens tokens;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;

    OaTokensController(OaTokens tokens, Agencies agencies, CurrentActor current, Frames frames) {
        this.tokens = tokens;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView list() {
        return page("", "", "", FormErrors.none());
    }

    @PostMapping
    ModelAndView issue(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String agency) {
        return switch (tokens.issue(name, agency, current.get())) {
            case Outcome.Done<String>(String token) -> page(token, "", "", FormErrors.none());
            case Outcome.Refused<String>(List<Problem> problems) -> page("", name, agency, new FormErrors(problems));
        };
    }

    @PostMapping("/{id}/revoke")
    Object revoke(@PathVariable long id) {
        tokens.revoke(id, current.get());
        return ReviewViews.seeOther("/desk/oa-tokens");
    }

    private ModelAndView page(String token, String name, String agency, FormErrors errors) {
        Actor by = current.get();
        List<OaClient> all = tokens.all(by);
        List<Agency> organs = agencies.all();
        var page = new OaTokensPage(
                all.stream().map(c -> row(c, organs)).toList(),
                organs.stream().map(a -> Choice.of(a.code().value(), a.name())).toList(),
                token,
                name,
                agency,
                errors);
        return ReviewViews.view(
                "OaTokensPage",
                page,
                frames.desk("办公系统口令").serving(ReviewViews.SERVES).refusedIf(errors),
                errors);
    }

    private static OaTokensPage.Row row(OaClient client, List<Agency> organs) {
        String name = organs.stream()
                .filter(a -> a.code().equals(client.agency()))
                .map(Agency::name)
                .findFirst()
                .orElse(client.agency().value());
        boolean good = client.revokedOn() == null;
        return new OaTokensPage.Row(
                client.id(),
                client.name(),
                name,
                ChineseDates.date(client.since()),
                good ? Badge.good("有效") : Badge.resting("已收回"),
                good);
    }
}
