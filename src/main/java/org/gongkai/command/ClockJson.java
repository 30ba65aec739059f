package org.gongkai.command;

import org.gongkai.statute.ClockAnswer;
import org.gongkai.statute.ClockDay;
import org.gongkai.statute.ClockReading;
import org.gongkai.statute.ClockRefusal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A clock answer as JSON, exactly the fields that are promised. */
final class ClockJson {

    private ClockJson() {}

    static ObjectNode write(ClockAnswer answer) {
        return switch (answer) {
            case ClockReading reading -> write(reading);
            case ClockRefusal refusal -> {
                ObjectNode refused = Json.object();
                refusal.reasons().forEach(refused.putArray("refused")::add);
                yield refused;
            }
        };
    }

    private static ObjectNode write(ClockReading reading) {
        ObjectNode json = Json.object();
        Json.put(json, "receivedOn", reading.receivedOn());
        Json.put(json, "due", reading.due());
        json.put("state", reading.state().code());
        json.put("onTime", reading.onTime());
        json.put("provisional", reading.provisional());
        Json.put(json, "correctionNoticeDue", reading.correctionNoticeDue());
        ObjectNode limits = json.putObject("limits");
        reading.limits().forEach((ref, limit) -> Json.put(limits, ref, limit));
        Json.put(json, "payBy", reading.payBy());
        ArrayNode days = json.putArray("days");
        reading.days().forEach(day -> write(day, days.addObject()));
        reading.explanation().forEach(json.putArray("explanation")::add);
        return json;
    }

    private static void write(ClockDay day, ObjectNode json) {
        Json.put(json, "date", day.date());
        json.put("kind", day.kind().code());
        switch (day.kind()) {
            case COUNTED -> json.put("n", day.n());
            case REST -> json.put("why", day.why());
            case EXCLUDED -> json.put("rule", day.rule()).put("ref", day.ref());
        }
    }
}
