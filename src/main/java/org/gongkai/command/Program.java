package org.gongkai.command;

import org.gongkai.GongkaiApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program without its web pages, for verbs that act on the data of an installation: on the database of a program that
 * is running on the same directory, or else on its own for the time of the verb.
 */
final class Program implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Program(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it; takes a few seconds. What goes wrong is said on the console by the program itself. */
    static Program open() {
        return new Program(new SpringApplicationBuilder(GongkaiApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--gongkai.database.join=true", "--gongkai.demo=false", "--logging.threshold.console=error"));
    }

    /** One of its use cases or read sides. */
    <T> T the(Class<T> part) {
        return context.getBean(part);
    }

    /** Tells the rooms some news. */
    void tell(Object news) {
        context.publishEvent(news);
    }

    @Override
    public void close() {
        context.close();
    }
}
