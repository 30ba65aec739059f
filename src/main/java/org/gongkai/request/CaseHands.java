package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 经手: whose hands the case went through — who has it now, who was asked to help, what was said inside the house. */
final class CaseHands {

    /** One request for help. */
    static final class Help {
        final RequestFact.AssistanceAsked asked;

        RequestFact.@Nullable AssistanceGiven given;

        Help(RequestFact.AssistanceAsked asked) {
            this.asked = asked;
        }
    }

    /** Section that has it, empty for the disclosure office itself. */
    String section = "";
    /** Account of the person who has it, empty while nobody does. */
    String holder = "";

    String holderName = "";

    @Nullable LocalDate since;

    RequestFact.@Nullable CaseAssigned assigned;
    RequestFact.@Nullable CaseSentBack sentBack;

    private final Map<String, Help> helps = new LinkedHashMap<>();
    private final List<RequestFact.InternalOpinionGiven> opinions = new ArrayList<>();
    private final Set<String> staff = new HashSet<>();

    void add(RecordedFact recorded) {
        if (!recorded.actor().isEmpty() && !recorded.actor().startsWith("@")) {
            staff.add(recorded.actor());
        }
        switch (recorded.fact()) {
            case RequestFact.CaseClaimed f -> {
                section = f.section().isEmpty() ? section : f.section();
                held(recorded.actor(), recorded.actorName(), f.on());
                sentBack = null;
            }
            case RequestFact.CaseAssigned f -> {
                section = f.section();
                assigned = f;
                sentBack = null;
                held("", "", f.on());
            }
            case RequestFact.CaseTransferred f -> {
                section = f.section();
                held("", "", f.on());
            }
            case RequestFact.CaseSentBack f -> {
                section = "";
                assigned = null;
                sentBack = f;
                held("", "", f.on());
            }
            case RequestFact.CaseHandedOver f -> held(f.to(), f.toName(), f.on());
            case RequestFact.AssistanceAsked f -> helps.put(f.ref(), new Help(f));
            case RequestFact.AssistanceGiven f -> {
                Help help = helps.get(f.ref());
                if (help != null) {
                    help.given = f;
                }
            }
            case RequestFact.InternalOpinionGiven f -> opinions.add(f);
            default -> {}
        }
    }

    private void held(String account, String name, LocalDate on) {
        holder = account;
        holderName = name;
        since = on;
    }

    boolean isHeld() {
        return !holder.isEmpty() || !section.isEmpty();
    }

    List<Help> helps() {
        return List.copyOf(helps.values());
    }

    boolean helpIsOpen() {
        return helps.values().stream().anyMatch(help -> help.given == null);
    }

    List<RequestFact.InternalOpinionGiven> opinions() {
        return opinions;
    }

    /** Whether an official other than this one recorded something on the case. */
    boolean touchedByAnother(String account) {
        return staff.stream().anyMatch(one -> !one.equals(account));
    }
}
