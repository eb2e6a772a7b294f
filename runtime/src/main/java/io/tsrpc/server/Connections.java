package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.Connection;
import io.tsrpc.ConnectionStatus;
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

    /** Those that are closing are left out: nothing can be sent on them. */
    synchronized List<Connection> snapshot() {
        List<Connection> opened = new ArrayList<>(open.size());
        for (Connection conn : open) {
            if (conn.status() == ConnectionStatus.OPENED) {
                opened.add(conn);
            }
        }
        return Collections.unmodifiableList(opened);
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
