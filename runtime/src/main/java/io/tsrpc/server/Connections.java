package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.Connection;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The open long connections, oldest first. Refuses new ones while the server stops. */
final class Connections {
    private static final Log LOG = Log.of(Topic.SERVER);

    @GuardedBy("this")
    private final Set<DuplexConnection> open = new LinkedHashSet<>();

    @GuardedBy("this")
    private boolean refusing;

    /** Adds a connection. Returns false if the server is stopping. */
    synchronized boolean add(DuplexConnection conn) {
        return !refusing && open.add(conn);
    }

    /** Removes a connection. Returns false if it was not present. */
    synchronized boolean remove(DuplexConnection conn) {
        return open.remove(conn);
    }

    synchronized List<Connection> snapshot() {
        return Collections.unmodifiableList(new ArrayList<>(open));
    }

    /** Refuses new connections from now on. */
    synchronized void refuseNew() {
        refusing = true;
    }

    /** Accepts new connections again. */
    synchronized void acceptNew() {
        refusing = false;
    }

    /** Refuses new connections and closes the open ones. */
    void closeAll(String reason) {
        refuseNew();
        for (Connection conn : snapshot()) {
            try {
                conn.close(reason);
            } catch (RuntimeException | Error e) { // thrown by a transport; the other connections must still close
                LOG.error("[{}] failed to close", conn.id(), e);
            }
        }
    }
}
