package org.gongkai.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.statute.ClockAnswer;
import org.gongkai.statute.ClockFact;
import org.gongkai.statute.ClockRefusal;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One case of the clock's input: its facts, and what could not be understood. */
final class ClockInput {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private final List<String> problems = new ArrayList<>();
    private final List<ClockFact> facts = new ArrayList<>();
    private LocalDate asOf = LocalDate.EPOCH;
    /** Whether what could not be understood may make other facts look illegal that are not. */
    private boolean misleading;

    private ClockInput() {}

    static ClockInput read(JsonNode input) {
        ClockInput read = new ClockInput();
        if (input.isObject()) {
            read.readCase(input);
        } else {
            read.problem("应为 JSON 对象，含 asOf 和 facts");
            read.misleading = true;
        }
        return read;
    }

    LocalDate asOf() {
        return asOf;
    }

    List<ClockFact> facts() {
        return facts;
    }

    /** What could not be understood, one Chinese sentence each. */
    List<String> problems() {
        return problems;
    }

    /** Whether the clock can be asked, be it only for further reasons. */
    boolean readable() {
        return !misleading;
    }

    /** A refusal with what could not be understood and, behind it, what the clock has against the rest. */
    ClockRefusal refusal(ClockAnswer answer) {
        List<String> reasons = new ArrayList<>(problems);
        if (answer instanceof ClockRefusal refusal) {
            reasons.addAll(refusal.reasons());
        }
        return new ClockRefusal(reasons);
    }

    private void readCase(JsonNode input) {
        LocalDate day = date(input, "asOf", "");
        if (day == null) {
            misleading = true;
        } else {
            asOf = day;
        }
        JsonNode list = input.get("facts");
        if (list == null || !list.isArray()) {
            problem("缺少 facts，应为事实的数组");
            misleading = true;
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            readFact(list.get(i), "第" + (i + 1) + "个事实");
        }
    }

    private void readFact(JsonNode node, String place) {
        JsonNode name = node.get("fact");
        if (!node.isObject() || name == null || !name.isString()) {
            problem(place + "应为 JSON 对象，含 fact 和 on");
            misleading = true;
            return;
        }
        FactName known = FactName.of(name.stringValue()).orElse(null);
        if (known == null) {
            problem(place + "：不认识的事实“" + name.stringValue() + "”，可用的有 " + FactName.all());
            return;
        }
        int before = problems.size();
        ClockFact fact = new FactReader(node, place + "（" + known.word + "）").read(known);
        if (fact != null) {
            facts.add(fact);
        } else if (problems.size() > before) {
            misleading |= known.othersRestOnIt;
        }
    }

    private void problem(String what) {
        problems.add(what + "。");
    }

    private @Nullable LocalDate date(JsonNode node, String field, String place) {
        JsonNode value = node.get(field);
        String prefix = place.isEmpty() ? "" : place + "：";
        if (value == null || value.isNull()) {
            problem(prefix + "缺少 " + field + "，应为日期，如 2025-03-03");
            return null;
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        try {
            if (ISO_DATE.matcher(text).matches()) {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            }
        } catch (DateTimeException noSuchDay) {
            // told below, with the text as given
        }
        problem(prefix + field + " 不是可用的日期：“" + text + "”，应如 2025-03-03，年份在" + FIRST_YEAR + "至" + LAST_YEAR + "之间");
        return null;
    }

    /** The names of facts in JSON. */
    private enum FactName {
        SUBMITTED("submitted", true),
        CONFIRMED("confirmed", true),
        CORRECTION_ASKED("correctionAsked", true),
        CORRECTED("corrected", true),
        THIRD_PARTY_ASKED("thirdPartyAsked", true),
        CO_MAKER_ASKED("coMakerAsked", true),
        ORGAN_ASKED("organAsked", true),
        THIRD_PARTY_ANSWERED("thirdPartyAnswered", false),
        CO_MAKER_ANSWERED("coMakerAnswered", false),
        ORGAN_ANSWERED("organAnswered", false),
        EXTENDED("extended", false),
        FEE_NOTICED("feeNoticed", true),
        FEE_PAID("feePaid", true),
        REPLIED("replied", false),
        WITHDRAWN("withdrawn", false);

        private final String word;
        private final boolean othersRestOnIt;

        FactName(String word, boolean othersRestOnIt) {
            this.word = word;
            this.othersRestOnIt = othersRestOnIt;
        }

        static Optional<FactName> of(String word) {
            return Arrays.stream(values())
                    .filter(name -> name.word.equals(word))
                    .findFirst();
        }

        static String all() {
            return Arrays.stream(values()).map(name -> name.word).collect(Collectors.joining("、"));
        }
    }

    /** Reads the fields of one fact; every field that is wrong is told. */
    private final class FactReader {

        private final JsonNode node;
        private final String place;

        FactReader(JsonNode node, String place) {
            this.node = node;
            this.place = place;
        }

        @Nullable ClockFact read(FactName name) {
            LocalDate on = date(node, "on", place);
            return switch (name) {
                case SUBMITTED -> submitted(on);
                case CONFIRMED -> on == null ? null : new ClockFact.Confirmed(on);
                case CORRECTION_ASKED -> correctionAsked(on);
                case CORRECTED -> on == null ? null : new ClockFact.Corrected(on);
                case THIRD_PARTY_ASKED -> asked(Consulted.THIRD_PARTY, on);
                case CO_MAKER_ASKED -> asked(Consulted.CO_MAKER, on);
                case ORGAN_ASKED -> asked(Consulted.ORGAN, on);
                case THIRD_PARTY_ANSWERED -> answered(Consulted.THIRD_PARTY, on);
                case CO_MAKER_ANSWERED -> answered(Consulted.CO_MAKER, on);
                case ORGAN_ANSWERED -> answered(Consulted.ORGAN, on);
                case EXTENDED -> extended(on);
                case FEE_NOTICED -> feeNoticed(on);
                case FEE_PAID -> on == null ? null : new ClockFact.FeePaid(on);
                case REPLIED -> on == null ? null : new ClockFact.Replied(on);
                case WITHDRAWN -> on == null ? null : new ClockFact.Withdrawn(on);
            };
        }

        private @Nullable ClockFact submitted(@Nullable LocalDate on) {
            JsonNode value = node.get("way");
            Way way = value != null && value.isString()
                    ? Way.ofCode(value.stringValue()).orElse(null)
                    : null;
            if (way == null) {
                String ways = Arrays.stream(Way.values()).map(Way::code).collect(Collectors.joining("、"));
                problem(place + "：way 应为 " + ways + " 之一");
            }
            return on == null || way == null ? null : new ClockFact.Submitted(on, way);
        }

        private @Nullable ClockFact correctionAsked(@Nullable LocalDate on) {
            LocalDate until = date(node, "until", place);
            return on == null || until == null ? null : new ClockFact.CorrectionAsked(on, until);
        }

        private @Nullable ClockFact asked(Consulted who, @Nullable LocalDate on) {
            int before = problems.size();
            LocalDate delivered = delivered();
            String ref = ref();
            if (on == null || ref == null || problems.size() > before) {
                return null;
            }
            return new ClockFact.Asked(who, on, delivered, ref);
        }

        private @Nullable ClockFact answered(Consulted who, @Nullable LocalDate on) {
            String ref = ref();
            return on == null || ref == null ? null : new ClockFact.Answered(who, on, ref);
        }

        private @Nullable ClockFact extended(@Nullable LocalDate on) {
            JsonNode value = node.get("workdays");
            if (value == null || !value.isIntegralNumber()) {
                problem(place + "：workdays 应为1至20的整数");
                return null;
            }
            int workdays = value.canConvertToInt() ? value.intValue() : Integer.MAX_VALUE;
            return on == null ? null : new ClockFact.Extended(on, workdays);
        }

        private @Nullable ClockFact feeNoticed(@Nullable LocalDate on) {
            int before = problems.size();
            LocalDate delivered = delivered();
            return on != null && problems.size() == before ? new ClockFact.FeeNoticed(on, delivered) : null;
        }

        private @Nullable LocalDate delivered() {
            JsonNode value = node.get("deliveredOn");
            return value == null || value.isNull() ? null : date(node, "deliveredOn", place);
        }

        private @Nullable String ref() {
            JsonNode value = node.get("ref");
            boolean usable = value != null && (value.isString() || value.isIntegralNumber());
            String text = usable ? value.asString() : "";
            if (text.isBlank()) {
                problem(place + "：缺少 ref，应为这次征求意见的编号");
                return null;
            }
            return text;
        }
    }
}
