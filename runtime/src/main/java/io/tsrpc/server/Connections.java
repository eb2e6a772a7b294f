package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The long connections that are open, oldest first. When the server stops, it takes no more. */
final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server");

    @GuardedBy("this")
    private final Set<DuplexConnection> open = new LinkedHashSet<>();

    @GuardedBy("this")
    private boolean closing;

    /** Adds a connection; false if the server is stopping. */
    synchronized boolean add(DuplexConnection conn) {
        return !closing && open.add(conn);
    }

    /** Removes a connection; false if it was not there. */
    synchronized boolean remove(DuplexConnection conn) {
        return open.remove(conn);
    }

    synchronized List<Connection> snapshot() {
        return Collections.unmodifiableList(new ArrayList<>(open));
    }

    /** Takes no more from now on. */
    synchronized void refuse() {
        closing = true;
    }

    /** Takes connections again. */
    synchronized void takeAgain() {
        closing = false;
    }

    /** Closes all, and takes no more. */
    void closeAll(String reason) {
        refuse();
        for (Connection conn : snapshot()) {
            try {
                conn.close(reason);
            } catch (RuntimeException | Error e) { // by a transport; the others must close all the same
                LOG.error("[{}] could not be closed", conn.id(), e);
            }
        }
    }
}
