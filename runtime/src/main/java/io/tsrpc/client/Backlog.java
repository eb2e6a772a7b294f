package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What waits in the queue of a client's messages, in bytes of memory: messages of all connections that it has had, and what its listeners
 * to rooms are to be told. As long as it is very much, no connection is read: otherwise a server that closes again and again would leave as
 * much each time.
 */
final class Backlog {
    private final List<Watermarks> readers = new CopyOnWriteArrayList<>();

    @GuardedBy("this")
    private long size;

    /** A connection is not read as long as this is much: it is told when it has become less. */
    void attach(Watermarks reader) {
        readers.add(reader);
    }

    /** It need not be told any more. */
    void detach(Watermarks reader) {
        readers.remove(reader);
    }

    /** Something is in the queue. Connections are paused at their next {@link Watermarks#update}: the caller may hold locks. */
    synchronized void add(long bytes) {
        size += bytes;
    }

    /** Something has left the queue. */
    void remove(long bytes) {
        synchronized (this) {
            size -= bytes;
        }
        readers.forEach(Watermarks::update);
    }

    synchronized long size() {
        return size;
    }
}
