package org.gongkai.portal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongkai.page.PublicNews;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the other processes on the same database that public facts changed: another node, or a verb of the command line. The
 * database delivers the word when the transaction is committed, and not at all when it is not.
 */
@Component
class OtherProcesses {

    private static final String CHANNEL = "gongkai_public";

    private final JdbcClient sql;
    private final String self = UUID.randomUUID().toString();

    OtherProcesses(JdbcClient sql) {
        this.sql = sql;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void tell(PublicNews news) {
        sql.sql("select pg_notify(?, ?)")
                .params(CHANNEL, self)
                .query((row, n) -> n)
                .list();
    }

    boolean isOurs(PGNotification word) {
        return self.equals(word.getParameter());
    }

    /** Hears what other processes tell; on a connection of its own, which is lost and found again without harm. */
    @Component
    @ConditionalOnWebApplication
    static class Listening implements SmartLifecycle {

        private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
        private static final int WAIT_MILLIS = 5_000;

        private final OtherProcesses others;
        private final ReadyPages pages;
        private final DataSource database;
        private final boolean wanted;
        private volatile boolean listening;
        private volatile @Nullable Connection heardOn;

        Listening(
                OtherProcesses others,
                ReadyPages pages,
                DataSource database,
                @Value("${gongkai.portal.listen:true}") boolean wanted) {
            this.others = others;
            this.pages = pages;
            this.database = database;
            this.wanted = wanted;
        }

        @Override
        public void start() {
            if (wanted) {
                listening = true; // before the thread, which ends when it is not
                Thread.ofVirtual().name("public-news").start(this::listen);
            }
        }

        private void listen() {
            while (listening) {
                try (Connection connection = database.getConnection()) {
                    heardOn = connection;
                    hear(connection);
                } catch (SQLException lost) {
                    if (listening) {
                        LOG.debug("no word from other processes for a moment", lost);
                        pause();
                    }
                } finally {
                    heardOn = null;
                }
            }
        }

        private void hear(Connection connection) throws SQLException {
            try (Statement listen = connection.createStatement()) {
                listen.execute("listen " + CHANNEL);
            }
            pages.drop(); // whatever was told while nobody listened
            PGConnection words = connection.unwrap(PGConnection.class);
            while (listening) {
                for (PGNotification word : words.getNotifications(WAIT_MILLIS)) {
                    if (!others.isOurs(word)) {
                        pages.drop();
                    }
                }
            }
        }

        private static void pause() {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void stop() {
            listening = false;
            Connection connection = heardOn;
            if (connection != null) {
                try {
                    if (database.isWrapperFor(HikariDataSource.class)) {
                        database.unwrap(HikariDataSource.class)
                                .evictConnection(connection); // ended on purpose: no warning
                    }
                    connection.abort(Runnable::run);
                } catch (SQLException gone) {
                    LOG.debug("already closed", gone);
                }
            }
        }

        @Override
        public boolean isRunning() {
            return listening;
        }
    }
}
