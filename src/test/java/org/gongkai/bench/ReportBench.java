package org.gongkai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** The consolidated report of the county, compiled and checked live on the desk, over 10,000, 100,000 and 1,000,000 cases. */
final class ReportBench {

    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final int RUNS = 7;

    private ReportBench() {}

    static Figures run() throws Exception {
        Path data = Files.createTempDirectory("gongkai-bench");
        Figures figures = new Figures();
        try (Program program = Program.start(data, true);
                Connection connection = new RawPostgres(data).connect()) {
            Visitor clerk = new Visitor(program.address());
            clerk.signIn("jingban", "gongkai-demo-2024");
            int poured = 0;
            for (int size : SIZES) {
                CaseFlood.pour(connection, poured + 1, size, false);
                poured = size;
                figures.put(size + ".casesOfTheYear", casesOf2026(connection));
                // 2026 is still a draft, so the page compiles and checks at every look
                figures.put(size + ".consolidatedSeconds", median(clerk, "/desk/reports/pingxiang/2026"));
                figures.put(size + ".oneOrganSeconds", median(clerk, "/desk/reports/zfb/2026"));
            }
            figures.put("residentMiB", program.residentMiB());
        }
        return figures;
    }

    /** How many of the cases poured in count in the report measured. */
    private static double casesOf2026(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery("""
                        select count(*) from request where counted and received_on <= date '2026-12-31'
                            and (decided_on is null or decided_on >= date '2026-01-01')""")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double median(Visitor visitor, String path) {
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long began = System.nanoTime();
            var answer = visitor.get(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            seconds[i] = (System.nanoTime() - began) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[RUNS / 2];
    }
}
