package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.Connection;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The open long connections, oldest first. Refuses new ones while the server stops. */
final class Connections {
    private static final Log LOG = Log.of(Topic.SERVER);

    @GuardedBy("this")
    private final Map<String, DuplexConnection> open = new LinkedHashMap<>();

    @GuardedBy("this")
    private boolean refusing;

    /** Adds a connection. Returns false if the server is stopping. */
    synchronized boolean add(DuplexConnection conn) {
        return !refusing && open.put(conn.id(), conn) == null;
    }

    /** Removes a connection. Returns false if it was not present. */
    synchronized boolean remove(DuplexConnection conn) {
        return open.remove(conn.id(), conn);
    }

    /** Those that are closing are left out: nothing can be sent on them. */
    synchronized List<Connection> snapshot() {
        List<Connection> opened = new ArrayList<>(open.size());
        for (DuplexConnection conn : open.values()) {
            if (conn.status() == ConnectionStatus.OPENED) {
                opened.add(conn);
            }
        }
        return Collections.unmodifiableList(opened);
    }

    /** The open connection of an id, or null. */
    synchronized @Nullable DuplexConnection byId(String id) {
        DuplexConnection conn = open.get(id);
        return conn != null && conn.status() == ConnectionStatus.OPENED ? conn : null;
    }

    /** All to which something can be sent. */
    synchronized List<DuplexConnection> recipients() {
        return open.values().stream()
                .filter(conn -> conn.status() == ConnectionStatus.OPENED)
                .toList();
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
