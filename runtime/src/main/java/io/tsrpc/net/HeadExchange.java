package io.tsrpc.net;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** A handshake stage of a client's connection: sends the head of a request and waits for the head of the
 * final response. */
public final class HeadExchange implements LoopSocket.Handler {
    private final LoopSocket socket;
    private final byte[] request;
    private final Check check;
    private final Consumer<ByteBuffer> next;
    private final Consumer<Throwable> failed;
    private final HeadBuffer response = new HeadBuffer();
    private final InterimAnswers interim = new InterimAnswers();
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
        try {
            while (!over) {
                ByteBuffer whole = response.take(in);
                if (whole == null) {
                    response.requireResponse();
                    return;
                }
                take(whole);
            }
        } catch (IOException | RuntimeException e) { // parsers throw either
            fail(e);
            return;
        }
        next.accept(in);
    }

    private void take(ByteBuffer whole) throws IOException {
        ReceivedHead head = ReceivedHead.parse(whole.duplicate());
        if (!interim.include(head)) {
            over = true;
            check.check(head, whole);
        }
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
