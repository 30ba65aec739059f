package org.gongkai.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The public site at 100,000 items and, asked for with {@code -Dgongkai.bench.items}, at more: pages against nginx serving a file of
 * the same size in the same rounds, search one question at a time, the rebuilding of the index, memory and disk.
 */
final class PortalBench {

    private static final int ROUNDS = Integer.getInteger("gongkai.bench.rounds", 5);
    private static final int SECONDS = 4;
    private static final int SEARCHES = 200;
    private static final int WARM_UP = 60;
    private static final String COLUMN = "/columns/fdzdgk/zcwj";

    private final Figures figures = new Figures();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private URI address = URI.create("http://localhost");
    private int fresh;

    private PortalBench() {}

    static Figures run() throws Exception {
        return new PortalBench().measure();
    }

    private Figures measure() throws Exception {
        Web.checkTools();
        int items = Integer.getInteger("gongkai.bench.items", 100_000);
        figures.put("items", items);
        Path data = Files.createTempDirectory("gongkai-bench");
        try (Program program = Program.start(data, true, "--gongkai.search.by-itself=false")) {
            try (Connection connection = new RawPostgres(data).connect()) {
                long began = System.nanoTime();
                ItemFlood.pour(connection, 1, items);
                figures.put("pouredSeconds", (System.nanoTime() - began) / 1e9);
            }
        }
        try (Program program = Program.start(data, true)) {
            figures.put("startSeconds", program.secondsToReady());
            address = program.address();
            rebuild(data);
            pages(items);
            searches(items);
            new Visible(address).measure(figures);
            figures.put("residentMiB", program.residentMiB());
        }
        figures.put("indexMiB", bytesUnder(data.resolve("search")) / 1_048_576);
        figures.put("databaseMiB", bytesUnder(data.resolve("postgres/data/base")) / 1_048_576);
        figures.put(
                "diskBytesPerItem",
                (bytesUnder(data.resolve("search")) + bytesUnder(data.resolve("postgres/data/base"))) / items);
        return figures;
    }

    /** The program found no index and makes one. */
    private void rebuild(Path data) throws IOException, SQLException, InterruptedException {
        try (Connection connection = new RawPostgres(data).connect();
                var sql = connection.createStatement()) {
            long until = System.nanoTime() + 3_600_000_000_000L;
            while (System.nanoTime() < until) {
                try (var row = sql.executeQuery("""
                        select total, extract(epoch from finished_at - started_at) from search_rebuild
                        where finished_at is not null order by id desc limit 1""")) {
                    if (row.next()) {
                        figures.put("rebuildSeconds", row.getDouble(2));
                        figures.put("rebuildPerSecond", row.getLong(1) / row.getDouble(2));
                        return;
                    }
                }
                Thread.sleep(500);
            }
        }
        throw new IllegalStateException("no index after an hour");
    }

    private void pages(int items) throws Exception {
        byte[] home = body("/");
        byte[] list = body(COLUMN);
        byte[] item = body("/documents/" + ItemFlood.number(1));
        figures.put("bytes.home", home.length).put("bytes.list", list.length).put("bytes.item", item.length);
        Path never = script(items);
        try (Web web = Web.start(freePort())) {
            web.serve("home", home);
            web.serve("list", list);
            web.serve("item", item);
            Thread.sleep(300);
            List<List<Web.Round>> all = new ArrayList<>();
            String[] names = {
                "home", "home.nginx", "list", "list.nginx", "list500", "item", "item.nginx", "itemNeverAsked"
            };
            for (int i = 0; i < names.length; i++) {
                all.add(new ArrayList<>());
            }
            warm(never);
            for (int round = 0; round < ROUNDS; round++) {
                all.get(0).add(Web.ask(url("/"), SECONDS, null));
                all.get(1).add(web.ask("home", SECONDS));
                all.get(2).add(Web.ask(url(COLUMN), SECONDS, null));
                all.get(3).add(web.ask("list", SECONDS));
                all.get(4).add(Web.ask(url(COLUMN + "?page=500"), SECONDS, null));
                all.get(5).add(Web.ask(url("/documents/" + ItemFlood.number(1)), SECONDS, null));
                all.get(6).add(web.ask("item", SECONDS));
                all.get(7).add(Web.ask(url("/"), SECONDS, never));
            }
            for (int i = 0; i < names.length; i++) {
                figures.put(names[i] + ".perSecond", median(all.get(i).stream().mapToDouble(Web.Round::perSecond)));
                figures.put(names[i] + ".p99ms", median(all.get(i).stream().mapToDouble(Web.Round::p99ms)));
            }
            for (String name : List.of("home", "list", "item")) {
                figures.put(name + ".share", share(name + ".perSecond", name + ".nginx.perSecond"));
            }
            figures.put("itemNeverAsked.share", share("itemNeverAsked.perSecond", "item.nginx.perSecond"));
        }
        one("list1.neverAsked", i -> COLUMN + "?genre=NOTICE&fresh=" + i);
        one("list500.neverAsked", i -> COLUMN + "?page=500&fresh=" + i);
        one("home.neverAsked", i -> "/?fresh=" + i);
        one("item.neverAsked", i -> "/documents/" + ItemFlood.number(5 + i));
    }

    private double share(String of, String in) {
        return figure(of) / figure(in);
    }

    private double figure(String name) {
        return ((Number) Objects.requireNonNull(figures.asMap().get(name))).doubleValue();
    }

    private void warm(Path never) {
        Web.ask(url("/"), SECONDS, null);
        Web.ask(url(COLUMN), SECONDS, null);
        Web.ask(url("/"), SECONDS * 3, never);
    }

    /** Addresses of items that were not asked for before, nor will be again in this run. */
    private static Path script(int items) throws IOException {
        Path script = Files.createTempFile("gongkai", ".lua");
        Files.writeString(script, """
                math.randomseed(os.time())
                local items = %d
                local i = math.random(1, items)
                request = function()
                  i = i + 7
                  if i > items then i = i - items end
                  return wrk.format("GET", string.format("/documents/zfb-%%d-%%06d", 2008 + i %% 18, 100000 + i))
                end
                """.formatted(items));
        return script;
    }

    private void searches(int items) throws Exception {
        Random random = new Random(9);
        one("search.rare", i -> search("青鸾衔书过玉门关" + 5_000 * (1 + i % Math.max(1, items / 5_000))));
        one("search.number", i -> {
            int n = 1 + random.nextInt(items);
            return search("平政[" + (2008 + n % 18) + "]" + n + "号");
        });
        String[] two = {"公开", "项目", "资金", "财政", "村民", "检查", "政府", "通知"};
        one("search.two", i -> search(two[i % two.length]));
        String[] four = {"信息公开", "乡村振兴", "人民政府", "营商环境", "医疗保障", "食品安全"};
        one("search.four", i -> search(four[i % four.length]));
        String[] byDate = {"信息公开", "人民政府"};
        one("search.fourByDate", i -> search(byDate[i % byDate.length]) + "&order=date");
        one("search.single", i -> search(i % 2 == 0 ? "办" : "丐"));
    }

    private static String search(String words) {
        return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private interface Addresses {
        String of(int i);
    }

    /** One client, one question at a time; a parameter nobody knows keeps every answer from being kept. */
    private void one(String name, Addresses addresses) throws Exception {
        long[] nanos = new long[SEARCHES];
        for (int i = -WARM_UP; i < SEARCHES; i++) {
            String path = addresses.of(i + WARM_UP);
            String asked = path + (path.contains("?") ? "&" : "?") + "fresh=" + ++fresh;
            long began = System.nanoTime();
            HttpResponse<byte[]> answer = get(asked);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(asked + " answered " + answer.statusCode());
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - began;
            }
        }
        figures.latencies(name, nanos);
    }

    private byte[] body(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url(path))).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String url(String path) {
        return address.resolve("/").toString().replaceAll("/$", "") + path;
    }

    private static double median(java.util.stream.DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long bytesUnder(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
