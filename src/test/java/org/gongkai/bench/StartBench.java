package org.gongkai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Start to ready and memory, empty and with the demonstration county; first start and warm starts. */
final class StartBench {

    private static final int WARM_STARTS = 5;

    private StartBench() {}

    static Figures run() throws IOException {
        Figures figures = new Figures();
        for (boolean demo : new boolean[] {false, true}) {
            String name = demo ? "demo" : "empty";
            Path data = Files.createTempDirectory("gongkai-bench");
            try (Program first = Program.start(data, demo)) {
                figures.put(name + ".firstSeconds", first.secondsToReady());
            }
            double[] seconds = new double[WARM_STARTS];
            long resident = 0;
            for (int i = 0; i < WARM_STARTS; i++) {
                try (Program warm = Program.start(data, demo)) {
                    seconds[i] = warm.secondsToReady();
                    resident = warm.residentMiB();
                }
            }
            Arrays.sort(seconds);
            figures.put(name + ".warmSeconds", seconds[WARM_STARTS / 2]).put(name + ".residentMiB", resident);
        }
        return figures;
    }
}
