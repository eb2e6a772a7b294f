package io.tsrpc.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** A handshake stage of a client's connection: sends the head of a request and waits for the head of the response. */
public final class HeadExchange implements LoopSocket.Handler {
    private final LoopSocket socket;
    private final byte[] request;
    private final Check check;
    private final Consumer<ByteBuffer> next;
    private final Consumer<Throwable> failed;
    private final HeadBuffer response = new HeadBuffer();
    private boolean over;
    private Throwable problem = new EOFException("The connection was closed without an answer");

    /** Checks a response. */
    public interface Check {
        /**
         * Returns normally if the response accepts the request.
         *
         * @param bytes the head as it came, positioned at its first byte
         * @throws IOException if it does not
         */
        void check(ReceivedHead head, ByteBuffer bytes) throws IOException;
    }

    /**
     * Creates a stage that has not begun.
     *
     * @param next the next stage, which replaces this handler; receives the bytes that follow the response
     * @param failed is called once, instead of {@code next}, when the socket is closed
     */
    public HeadExchange(
            LoopSocket socket, byte[] request, Check check, Consumer<ByteBuffer> next, Consumer<Throwable> failed) {
        this.socket = socket;
        this.request = request;
        this.check = check;
        this.next = next;
        this.failed = failed;
    }

    /** Sends the request, and takes the answer as the socket's handler. */
    public void begin() {
        socket.handler(this);
        socket.write(request);
    }

    @Override
    public void read(ByteBuffer in) {
        if (!over) {
            readHead(in);
        }
        in.position(in.limit());
    }

    private void readHead(ByteBuffer in) {
        ByteBuffer whole = response.take(in);
        if (whole != null) {
            over = true;
            proceed(whole, in);
            return;
        }
        try {
            response.requireResponse();
        } catch (ProtocolException e) {
            fail(e);
        }
    }

    private void proceed(ByteBuffer whole, ByteBuffer rest) {
        try {
            ReceivedHead head = ReceivedHead.parse(whole.duplicate());
            check.check(head, whole);
        } catch (IOException | RuntimeException e) { // parsers throw either
            fail(e);
            return;
        }
        next.accept(rest);
    }

    private void fail(Exception why) {
        over = true;
        problem = why;
        socket.cut();
    }

    @Override
    public void ended() {
        socket.cut();
    }

    @Override
    public void close(int code, String reason) {
        socket.cut();
    }

    @Override
    public void broken(Throwable why) {
        problem = why;
    }

    @Override
    public void closed() {
        failed.accept(problem);
    }
}
