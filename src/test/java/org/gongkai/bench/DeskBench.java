package org.gongkai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

/** A clerk's pages at 1,000, 10,000 and 100,000 cases: today's work, the register however it is asked, one case. */
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
                measure(figures, clerk, size + ".board", "/desk/board");
                measure(figures, clerk, size + ".missed", "/desk/missed");
                measure(figures, clerk, size + ".register", "/desk/requests");
                measure(figures, clerk, size + ".registerLast", "/desk/requests?at=last");
                measure(figures, clerk, size + ".registerMiddle", middle(clerk));
                measure(figures, clerk, size + ".registerByDueDate", "/desk/requests?order=DUE");
                measure(figures, clerk, size + ".registerByDecision", "/desk/requests?order=DECIDED");
                measure(figures, clerk, size + ".registerWord", "/desk/requests?words=" + encoded("医保"));
                measure(figures, clerk, size + ".registerYear", "/desk/requests?words=2024");
                measure(figures, clerk, size + ".registerTwoWords", "/desk/requests?words=" + encoded("2024 资金"));
                measure(figures, clerk, size + ".registerOverdue", "/desk/requests?light=OVERDUE");
                measure(
                        figures,
                        clerk,
                        size + ".registerFiltered",
                        "/desk/requests?from=2024-03-01&to=2024-09-30&kind=NATURAL_PERSON&state=closed&order=DECIDED");
                measure(figures, clerk, size + ".case", "/desk/requests/zfb-2024-0005");
            }
            figures.put("residentMiB", program.residentMiB());
        }
        return figures;
    }

    /** The page a third of the way down the days of the demonstration. */
    private static String middle(Visitor clerk) {
        String page = clerk.get("/desk/requests").body();
        var next = java.util.regex.Pattern.compile("at=after-(\\d{4}-\\d{2}-\\d{2})-(\\d+)")
                .matcher(page);
        return next.find() ? "/desk/requests?at=after-2025-06-02-" + next.group(2) : "/desk/requests";
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
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
