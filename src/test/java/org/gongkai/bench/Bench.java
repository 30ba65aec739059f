package org.gongkai.bench;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs one benchmark by name and prints its figures as JSON on standard output. */
public final class Bench {

    @FunctionalInterface
    interface Measure {
        Figures run() throws Exception;
    }

    private static final Map<String, Measure> ALL = new TreeMap<>(Map.of(
            "clock",
            ClockBench::run,
            "desk",
            DeskBench::run,
            "intake",
            IntakeBench::run,
            "paper",
            PaperBench::run,
            "portal",
            PortalBench::run,
            "report",
            ReportBench::run,
            "report-read",
            ReportReadBench::run,
            "start",
            StartBench::run));

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Measure measure = args.length == 1 ? ALL.get(args[0]) : null;
        if (measure == null) {
            System.err.println("一次一个：" + String.join(" ", ALL.keySet()));
            System.exit(2);
            return;
        }
        Figures figures = measure.run();
        figures.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        figures.put("java", Runtime.version().feature());
        System.out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(figures.asMap()));
        System.exit(0);
    }
}
