package io.tsrpc.ws;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.SharedFrame;

/** The way out of a WebSocket: messages become frames of its role. Any thread may call any method. */
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

    /** Sends a message; false after a close, or if too much waits. */
    boolean send(Frame frame, Gathering gathering) {
        return outbox.add(encode(frame), gathering);
    }

    /** The same for a message that goes to many connections. A server encodes it once for all of them. */
    boolean send(SharedFrame frame, Gathering gathering) {
        return role == Role.SERVER
                ? outbox.add(frame.prepared(OutgoingFrame.class, this::encode), gathering)
                : send(frame.frame(), gathering);
    }

    private OutgoingFrame encode(Frame frame) {
        return role.encode(frame instanceof Frame.Binary ? Opcode.BINARY : Opcode.TEXT, frame.content());
    }

    /** Sends TSRPC's heartbeat, or its echo. */
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
     * Sends the close frame, behind which nothing is sent. Returns false if that has been done before: the frame is in the outbox then.
     */
    synchronized boolean close(ClosePayload payload) {
        if (closed) {
            return false;
        }
        closed = true;
        outbox.addLast(role.encode(Opcode.CLOSE, payload.bytes()));
        return true;
    }

    /** How many bytes have ever been added, control frames included. */
    long accepted() {
        return outbox.accepted();
    }

    /** How many of them have left. */
    long written() {
        return outbox.written();
    }
}
