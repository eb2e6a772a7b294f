package io.tsrpc.server;

import io.tsrpc.ServerNode;
import io.tsrpc.room.RoomStats;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Counts what rooms do, and tells the server's observer. Thread-safe. */
final class RoomCounters {
    private final ServerObserver observer;
    private final LongAdder engineDowns = new LongAdder();
    private final LongAdder published = new LongAdder();
    private final LongAdder notPublished = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder unknownServices = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private final LongAdder filled = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder recovered = new LongAdder();
    private final LongAdder notRecovered = new LongAdder();
    private volatile long hop = -1;
    private volatile boolean isUp = true;

    /** Creates counters that have counted nothing. */
    RoomCounters(ServerObserver observer) {
        this.observer = observer;
    }

    /** A message was published for other servers, or kept; or not. */
    void published(boolean isDone) {
        (isDone ? published : notPublished).increment();
        observer.roomMessage(isDone);
    }

    /** A message of another server has arrived. */
    void received(boolean isKnown) {
        received.increment();
        if (!isKnown) {
            unknownServices.increment();
        }
    }

    /** A frame or message is invalid here. */
    void unreadable() {
        unreadable.increment();
    }

    /** Messages were missing, and read from the log. */
    void filled(int messages) {
        if (messages > 0) {
            filled.add(messages);
            observer.roomGap(true);
        }
    }

    /** Members were told that messages are missing. */
    void lost() {
        lost.increment();
        observer.roomGap(false);
    }

    /** A client has come back to a room. */
    void cameBack(boolean isRecovered) {
        (isRecovered ? recovered : notRecovered).increment();
        observer.roomResumed(isRecovered);
    }

    /** The engine can be reached, or not. */
    void engine(boolean up) {
        isUp = up;
        if (!up) {
            engineDowns.increment();
        }
        observer.engine(up);
    }

    /** A heartbeat took so many nanoseconds to the engine and back. */
    void hop(long nanos) {
        hop = nanos;
        observer.engineHop(nanos);
    }

    RoomStats stats(Rooms rooms, Rooms users, List<ServerNode> nodes, long logReads) {
        long lastHop = hop;
        return new RoomStats(
                rooms.withMembers(),
                rooms.allMembers(),
                users.withMembers(),
                nodes.size(),
                isUp,
                engineDowns.sum(),
                lastHop < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(lastHop)),
                published.sum(),
                notPublished.sum(),
                received.sum(),
                unknownServices.sum(),
                unreadable.sum(),
                logReads,
                filled.sum(),
                lost.sum(),
                recovered.sum(),
                notRecovered.sum());
    }
}
