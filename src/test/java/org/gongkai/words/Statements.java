package org.gongkai.words;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the SQL statements the program sends, from whatever thread: a page does a constant number of them. */
public final class Statements implements BeanPostProcessor {

    private final SingleQueryCountHolder counts = new SingleQueryCountHolder();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).countQuery(counts).build()
                : bean;
    }

    /** Statements sent while the act runs. */
    public long during(Runnable act) {
        counts.clear();
        act.run();
        return counts.getQueryCountMap().values().stream()
                .mapToLong(net.ttddyy.dsproxy.QueryCount::getTotal)
                .sum();
    }
}
