package io.tsrpc.ws;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.net.Outbox;
import io.tsrpc.net.Outgoing;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.SharedFrame;

/** Sends messages and control frames on a WebSocket, encoded for its role. Thread-safe. */
final class FrameSender {
    private static final byte[] HEARTBEAT = {0};
    private static final byte[] NOTHING = {};

    private final Role role;
    private final Outbox outbox;

    @GuardedBy("this")
    private boolean closed;

    FrameSender(Role role, Outbox outbox) {
        this.role = role;
        this.outbox = outbox;
    }

    /** Sends a message. Returns false if the close frame has been sent or the outbox is full. */
    boolean send(Frame frame, Gathering gathering) {
        return outbox.add(encode(frame), gathering);
    }

    /** Sends a message that goes to many connections. A server encodes it once for all of them. */
    boolean send(SharedFrame frame, Gathering gathering) {
        return outbox.add(
                role == Role.SERVER ? frame.prepared(Outgoing.class, this::encode) : encode(frame), gathering);
    }

    private Outgoing encode(SharedFrame shared) {
        Frame before = shared.before();
        Outgoing frame = encode(shared.frame());
        return before == null ? frame : frame.behind(encode(before));
    }

    private Outgoing encode(Frame frame) {
        return role.encode(frame instanceof Frame.Binary ? Opcode.BINARY : Opcode.TEXT, frame.content());
    }

    long pending() {
        return outbox.pending();
    }

    boolean whenWritable(Runnable action) {
        return outbox.whenWritable(action);
    }

    /** Sends a TSRPC heartbeat, or the echo of one. */
    void heartbeat() {
        boolean unused = outbox.add(role.encode(Opcode.BINARY, HEARTBEAT), Gathering.NONE);
    }

    void ping() {
        boolean unused = outbox.add(role.encode(Opcode.PING, NOTHING), Gathering.NONE);
    }

    void pong(byte[] payload) {
        outbox.addPong(role.encode(Opcode.PONG, payload));
    }

    /**
     * Sends the close frame, after which nothing is sent. Returns false if it was sent before: it is in the outbox then.
     */
    synchronized boolean close(ClosePayload payload) {
        if (closed) {
            return false;
        }
        closed = true;
        outbox.addLast(role.encode(Opcode.CLOSE, payload.bytes()));
        return true;
    }

    /** The total number of bytes accepted for sending, control frames included. */
    long accepted() {
        return outbox.accepted();
    }

    /** The number of those bytes that have been written. */
    long written() {
        return outbox.written();
    }
}
