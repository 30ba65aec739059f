import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node of OpenSearch on the port and in the directory that are named, until it is ended. */
public class OneNode {

    public static void main(String[] args) throws Exception {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("http.port", args[0]);
            settings.put("discovery.type", "single-node");
            settings.putList("discovery.seed_hosts");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(args[1])
                .clusterName("gongkai-test")
                .numOfNode(1)
                .disableESLogger());
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
