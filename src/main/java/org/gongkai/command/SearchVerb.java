package org.gongkai.command;

import java.util.concurrent.Callable;
import org.gongkai.identity.Actor;
import org.gongkai.search.SearchDesk;
import picocli.CommandLine.Command;

/** {@code search-rebuild}: wishes that the search index be made anew. */
@Command(name = "search-rebuild", description = "重建检索索引：正在运行的系统几秒内开始，没有运行的在下次启动后开始；进度在工作台“检索情况”里。")
final class SearchVerb implements Callable<Integer> {

    private final Streams streams;

    SearchVerb(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try (Program program = Program.open()) {
            program.the(SearchDesk.class).rebuild(Actor.system("命令行"));
        }
        streams.out().println("已登记重建检索索引。");
        return ExitCode.FINE;
    }
}
