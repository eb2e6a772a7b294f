package io.tsrpc.server;

import io.tsrpc.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The long connections that are open, oldest first. */
final class Connections {
    private final Set<Connection> open = Collections.synchronizedSet(new LinkedHashSet<>());
    private final AtomicLong lastId = new AtomicLong();

    String nextId() {
        return Long.toString(lastId.incrementAndGet());
    }

    void add(Connection conn) {
        open.add(conn);
    }

    void remove(Connection conn) {
        open.remove(conn);
    }

    List<Connection> snapshot() {
        synchronized (open) {
            return Collections.unmodifiableList(new ArrayList<>(open));
        }
    }
}
