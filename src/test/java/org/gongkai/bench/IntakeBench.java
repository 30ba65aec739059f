package org.gongkai.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests filed over HTTP: forms are filled in beforehand (seven pages, a proof uploaded), then sixteen clients press the last
 * button. Each answer comes after its case is numbered, dated, recorded and on disk. The raw figure is taken on the same
 * server before and after.
 */
final class IntakeBench {

    private static final int CLIENTS = 16;
    private static final int WARM_UP = 1000;
    private static final int MEASURED = 3000;
    private static final int RAW_SECONDS = 5;

    private IntakeBench() {}

    static Figures run() throws Exception {
        Path data = Files.createTempDirectory("gongkai-bench");
        Figures figures = new Figures();
        try (Program program = Program.start(
                data, true, "--gongkai.throttle.filings=100000000", "--gongkai.throttle.steps=100000000")) {
            var raw = new RawPostgres(data);
            double before = raw.transactionsPerSecond(CLIENTS, RAW_SECONDS);
            List<Visitor> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new Visitor(program.address()));
            }
            long began = System.nanoTime();
            List<String> drafts = fillIn(clients, WARM_UP + MEASURED);
            figures.put("formsFilledPerSecond", drafts.size() / ((System.nanoTime() - began) / 1e9));

            file(clients, drafts.subList(0, WARM_UP));
            long start = System.nanoTime();
            long[] nanos = file(clients, drafts.subList(WARM_UP, drafts.size()));
            double perSecond = nanos.length / ((System.nanoTime() - start) / 1e9);
            double after = raw.transactionsPerSecond(CLIENTS, RAW_SECONDS);
            double rawPerSecond = (before + after) / 2;
            figures.put("filedPerSecond", perSecond)
                    .latencies("filing", nanos)
                    .put("rawPerSecond", rawPerSecond)
                    .put("shareOfRaw", perSecond / rawPerSecond)
                    .put("residentMiB", program.residentMiB());
        }
        return figures;
    }

    private static List<String> fillIn(List<Visitor> clients, int wanted) throws IOException, InterruptedException {
        byte[] proof;
        try (InputStream picture = IntakeBench.class.getResourceAsStream("/demo/proof.png")) {
            proof = picture == null ? new byte[0] : picture.readAllBytes();
        }
        var drafts = new ConcurrentLinkedQueue<String>();
        var next = new AtomicInteger();
        inParallel(clients, visitor -> {
            for (int n = next.getAndIncrement(); n < wanted; n = next.getAndIncrement()) {
                String at = Visitor.location(visitor.post("/apply", Map.of("agency", "zfb")));
                String draft = at.substring(at.indexOf("/apply/"), at.lastIndexOf('/'));
                visitor.post(draft + "/agency", Map.of("agency", "zfb"));
                visitor.post(draft + "/who", Map.of("applicantKind", "NATURAL_PERSON"));
                visitor.postFile(
                        draft + "/identity",
                        Map.of("name", "申请人甲", "proofKind", "PASSPORT", "proofNumber", "DEMO" + n),
                        "proofs",
                        "proof.png",
                        proof);
                visitor.post(
                        draft + "/content",
                        Map.of("title", "压力测试用信息第" + n + "号", "description", "申请公开的内容。".repeat(60)));
                visitor.post(draft + "/delivery", Map.of("provision", "ELECTRONIC", "delivery", "ONLINE"));
                visitor.post(draft + "/contact", Map.of("phone", "0319-0002000"));
                drafts.add(draft);
            }
        });
        return List.copyOf(drafts);
    }

    private static long[] file(List<Visitor> clients, List<String> drafts) throws InterruptedException {
        long[] nanos = new long[drafts.size()];
        var next = new AtomicInteger();
        inParallel(clients, visitor -> {
            for (int n = next.getAndIncrement(); n < drafts.size(); n = next.getAndIncrement()) {
                long began = System.nanoTime();
                var answer = visitor.post(drafts.get(n) + "/check", new LinkedHashMap<>());
                nanos[n] = System.nanoTime() - began;
                if (answer.statusCode() != 303) {
                    throw new IllegalStateException("not filed: " + answer.statusCode());
                }
            }
        });
        return nanos;
    }

    private static void inParallel(List<Visitor> clients, java.util.function.Consumer<Visitor> work)
            throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var results = clients.stream()
                    .map(visitor -> threads.submit(() -> work.accept(visitor)))
                    .toList();
            for (var result : results) {
                try {
                    result.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        }
    }
}
