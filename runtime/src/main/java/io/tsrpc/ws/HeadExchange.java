package io.tsrpc.ws;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.java_websocket.exceptions.InvalidHandshakeException;

/** A handshake stage of a client's connection: sends the head of a request and waits for the head of the response. */
final class HeadExchange implements LoopSocket.Handler {
    private static final Log LOG = Log.of(Topic.WS_CLIENT);

    private final LoopSocket socket;
    private final byte[] request;
    private final Check check;
    private final Consumer<ByteBuffer> next;
    private final HandshakeBuffer response = new HandshakeBuffer();
    private boolean over;

    /** Checks a response. */
    interface Check {
        /**
         * Returns normally if the response accepts the request.
         *
         * @throws InvalidHandshakeException if it does not
         */
        void check(ByteBuffer head) throws InvalidHandshakeException;
    }

    /**
     * Creates a stage that has not begun.
     *
     * @param next the next stage; receives the bytes that follow the response
     */
    HeadExchange(LoopSocket socket, byte[] request, Check check, Consumer<ByteBuffer> next) {
        this.socket = socket;
        this.request = request;
        this.check = check;
        this.next = next;
    }

    /** Sends the request. */
    void send() {
        socket.write(request);
    }

    @Override
    public void secured() {
        send();
    }

    @Override
    public void read(ByteBuffer in) {
        ByteBuffer whole = over ? null : response.take(in);
        if (whole != null) {
            over = true;
            proceed(whole, in);
        } else if (!over && response.isTooLarge()) {
            fail(new InvalidHandshakeException("The head of the response is too large"));
        }
        in.position(in.limit());
    }

    private void proceed(ByteBuffer whole, ByteBuffer rest) {
        try {
            check.check(whole);
        } catch (InvalidHandshakeException | RuntimeException e) { // the parser throws either
            fail(e);
            return;
        }
        next.accept(rest);
    }

    private void fail(Exception problem) {
        over = true;
        LOG.debug("The opening handshake with {} failed", socket, problem);
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
}
