package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.room.Member;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.SharedFrame;
import java.util.Optional;

/** One connection in one room, until it leaves: then nothing of the room is given to it any more. */
final class Membership implements Recipient {
    private final DuplexConnection conn;
    private final Member member;

    @GuardedBy("this")
    private boolean left;

    Membership(DuplexConnection conn, Optional<String> userId) {
        this.conn = conn;
        this.member = new Member(conn.id(), userId);
    }

    @Override
    public DuplexConnection duplex() {
        return conn;
    }

    /** What others see of it. */
    Member member() {
        return member;
    }

    @Override
    public synchronized DuplexConnection.Sent transmit(Frame frame, boolean broadcast) {
        return left ? DuplexConnection.Sent.LEFT : conn.transmit(frame, broadcast);
    }

    @Override
    public synchronized DuplexConnection.Sent transmit(SharedFrame frame, boolean broadcast) {
        return left ? DuplexConnection.Sent.LEFT : conn.transmit(frame, broadcast);
    }

    /** Waits for a message that is just being given to the connection, which does not block. */
    synchronized void leave() {
        left = true;
    }
}
