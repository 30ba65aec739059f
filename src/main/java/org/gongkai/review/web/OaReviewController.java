package org.gongkai.review.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.review.DraftPapers;
import org.gongkai.review.OaClient;
import org.gongkai.review.OaMessage;
import org.gongkai.review.OaReviewing;
import org.gongkai.review.OaReviewing.Told;
import org.gongkai.review.OaTokens;
import org.gongkai.review.Review;
import org.gongkai.review.ReviewNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The door for the county's OA (docs/oa.md): a token in each request, nobody is signed in, no cookie is read. */
@RestController
@RequestMapping("/api/v1/reviews")
class OaReviewController {

    private static final int A_MINUTE = 120;

    private final OaTokens tokens;
    private final OaReviewing reviewing;
    private final Cache<Long, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    OaReviewController(OaTokens tokens, OaReviewing reviewing) {
        this.tokens = tokens;
        this.reviewing = reviewing;
    }

    private interface Act {
        ResponseEntity<String> by(OaClient client) throws OaMessage.Unreadable;
    }

    @PostMapping
    ResponseEntity<String> open(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestBody(required = false) @Nullable String body) {
        return allowed(authorization, client -> switch (reviewing.open(
                client, OaMessage.json(text(body)), DraftPapers.none())) {
            case Outcome.Done<ReviewNumber>(ReviewNumber number) -> told(client, number, HttpStatus.CREATED);
            case Outcome.Refused<ReviewNumber>(List<Problem> problems) -> refused(problems);
        });
    }

    @GetMapping("/{number}")
    ResponseEntity<String> show(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @PathVariable String number) {
        return allowed(
                authorization,
                client -> ReviewNumber.parse(number)
                        .map(n -> told(client, n, HttpStatus.OK))
                        .orElseGet(OaReviewController::unknown));
    }

    @PostMapping("/{number}/signed")
    ResponseEntity<String> signed(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @PathVariable String number,
            @RequestBody(required = false) @Nullable String body) {
        return allowed(authorization, client -> {
            Optional<ReviewNumber> parsed = ReviewNumber.parse(number)
                    .filter(n -> reviewing.find(client, n).isPresent());
            if (parsed.isEmpty()) {
                return unknown();
            }
            return switch (reviewing.report(client, parsed.get(), OaMessage.json(text(body)))) {
                case Outcome.Done<ReviewNumber>(ReviewNumber done) -> told(client, done, HttpStatus.OK);
                case Outcome.Refused<ReviewNumber>(List<Problem> problems) -> refused(problems);
            };
        });
    }

    private static String text(@Nullable String body) {
        return body == null ? "" : body;
    }

    private ResponseEntity<String> allowed(String authorization, Act act) {
        String token =
                authorization.startsWith("Bearer ") ? authorization.substring(7).strip() : "";
        Optional<OaClient> client = tokens.holder(token);
        if (client.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header("WWW-Authenticate", "Bearer")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(problem("", "口令不对或者已经收回，请向系统管理员领取。"));
        }
        Bucket bucket = buckets.get(
                client.get().id(),
                id -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                        .build());
        if (!bucket.tryConsume(1)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", "10")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(problem("", "请求太多，每分钟最多" + A_MINUTE + "次，请稍后再试。"));
        }
        try {
            return act.by(client.get());
        } catch (OaMessage.Unreadable unreadable) {
            return answer(HttpStatus.BAD_REQUEST, problem("", unreadable.why()));
        }
    }

    private ResponseEntity<String> told(OaClient client, ReviewNumber number, HttpStatus status) {
        return reviewing
                .find(client, number)
                .map(told -> answer(status, json(told).toString()))
                .orElseGet(OaReviewController::unknown);
    }

    private static ResponseEntity<String> unknown() {
        return answer(HttpStatus.NOT_FOUND, problem("number", "没有这份审查表，或者不属于这个机关。"));
    }

    private static ResponseEntity<String> refused(List<Problem> problems) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode all = node.putArray("problems");
        problems.forEach(p -> all.addObject().put("field", p.field()).put("message", p.message()));
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, node.toString());
    }

    private static String problem(String field, String message) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("problems").addObject().put("field", field).put("message", message);
        return node.toString();
    }

    private static ResponseEntity<String> answer(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static ObjectNode json(Told told) {
        Review review = told.review();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("number", review.number().value());
        node.put("title", review.title());
        node.put("officialNumber", review.officialNumber());
        node.put("stage", review.stage().name());
        node.put("stageName", review.stage().label());
        node.put("step", review.step() == null ? null : review.step().name());
        node.put(
                "proposed", review.proposed() == null ? null : review.proposed().name());
        node.put(
                "attribute",
                review.attribute() == null ? null : review.attribute().name());
        node.put(
                "printedLine",
                review.attribute() == null ? null : review.attribute().printedLine());
        node.put(
                "signedOn", review.signedOn() == null ? null : review.signedOn().toString());
        node.put(
                "publishDue",
                review.publishDue() == null ? null : review.publishDue().toString());
        node.put(
                "publishedOn",
                review.publishedOn() == null ? null : review.publishedOn().toString());
        told.alarms().forEach(node.putArray("alarms")::add);
        told.findings().forEach(node.putArray("findings")::add);
        told.against().forEach(node.putArray("against")::add);
        return node;
    }
}
