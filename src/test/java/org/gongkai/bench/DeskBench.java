package org.gongkai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

/** A clerk's pages at 1,000, 10,000 and 100,000 cases: today's work, the register at its ends, one case. */
final class DeskBench {

    private static final int WARM_UP = 150;
    private static final int MEASURED = 300;
    private static final int[] SIZES = {1_000, 10_000, 100_000};

    private DeskBench() {}

    static Figures run() throws Exception {
        Path data = Files.createTempDirectory("gongkai-bench");
        Figures figures = new Figures();
        try (Program program = Program.start(data, true);
                Connection connection = new RawPostgres(data).connect()) {
            Visitor clerk = new Visitor(program.address());
            clerk.signIn("jingban", "gongkai-demo-2024");
            int poured = 0;
            for (int size : SIZES) {
                CaseFlood.pour(connection, poured + 1, size, true);
                poured = size;
                measure(figures, clerk, size + ".today", "/desk");
                measure(figures, clerk, size + ".register", "/desk/requests");
                measure(figures, clerk, size + ".registerPage40", "/desk/requests?page=40");
                measure(figures, clerk, size + ".case", "/desk/requests/zfb-2024-0005");
            }
            figures.put("residentMiB", program.residentMiB());
        }
        return figures;
    }

    private static void measure(Figures figures, Visitor visitor, String name, String path) {
        long[] nanos = new long[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            long began = System.nanoTime();
            var answer = visitor.get(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - began;
            }
        }
        figures.latencies(name, nanos);
    }
}
