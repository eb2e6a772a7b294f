package io.tsrpc.ws;

import io.tsrpc.transport.Frame;
import java.nio.ByteBuffer;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.CloseFrame;

/**
 * Makes messages and control frames of a client's bytes as they come. Unlike the library's draft it allocates only what has
 * arrived, and counts all fragments of a message.
 */
final class FrameReader {
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int MAX_CONTROL = 125;

    private final int maxSize;
    private final FrameHeader header = new FrameHeader();
    private final MessageBuffer message = new MessageBuffer();
    private final MessageBuffer control = new MessageBuffer();
    private boolean inPayload;
    private boolean skipped;
    private long left;
    private long done;
    private int key;
    private int messageOpcode;
    private boolean closing;
    private volatile boolean toClose;

    /** Who gets what is complete. */
    interface Sink {
        void message(Frame frame);

        void control(Opcode opcode, byte[] payload) throws InvalidDataException;
    }

    FrameReader(int maxSize) {
        this.maxSize = maxSize;
    }

    /**
     * Drops everything but the peer's close, without looking whether it is right, from the next {@link #read} on. Any
     * thread may call this.
     */
    void dropAllButClose() {
        toClose = true;
    }

    private void beginClosing() {
        closing = true;
        skipped |= inPayload && !isControl();
        message.clear();
    }

    /**
     * Reads all of {@code in}.
     *
     * @throws InvalidDataException if it breaks the protocol or is too large, with the close code; reading may go on
     */
    void read(ByteBuffer in, Sink sink) throws InvalidDataException {
        if (toClose && !closing) {
            beginClosing();
        }
        while (in.hasRemaining()) {
            if (!inPayload && header.take(in)) {
                begin();
            }
            if (inPayload) {
                takePayload(in);
                if (left == 0) {
                    end(sink);
                }
            }
        }
    }

    private void begin() throws InvalidDataException {
        inPayload = true;
        left = header.length();
        done = 0;
        key = header.key();
        skipped = true; // also when a check throws
        if (!closing) {
            check();
            if (!isControl() && header.opcode() != CONTINUATION) {
                messageOpcode = header.opcode();
            }
        }
        skipped = closing && (header.opcode() != CLOSE || left > MAX_CONTROL);
    }

    private boolean isControl() {
        return header.opcode() >= CLOSE;
    }

    private void check() throws InvalidDataException {
        int opcode = header.opcode();
        require(!header.hasReservedBits(), "Reserved bits are set");
        require(header.isMasked(), "A client's frames must be masked");
        require(opcode <= BINARY || (opcode >= CLOSE && opcode <= PONG), "Unknown opcode " + opcode);
        if (isControl()) {
            require(header.isFinal() && left <= MAX_CONTROL, "A control frame must be short and in one piece");
            return;
        }
        boolean inMessage = messageOpcode != 0;
        require(inMessage == (opcode == CONTINUATION), "Fragments must follow each other");
        if (left > maxSize - message.size()) {
            throw new LimitExceededException("A message may have " + maxSize + " bytes", maxSize);
        }
    }

    private static void require(boolean condition, String problem) throws InvalidDataException {
        if (!condition) {
            throw new InvalidDataException(CloseFrame.PROTOCOL_ERROR, problem);
        }
    }

    private void takePayload(ByteBuffer in) {
        int count = (int) Math.min(left, in.remaining());
        if (skipped) {
            in.position(in.position() + count);
        } else {
            MessageBuffer target = isControl() ? control : message;
            long atMost = header.isFinal() ? target.size() + left : Long.MAX_VALUE;
            target.take(in, count, atMost, key, done);
        }
        left -= count;
        done += count;
    }

    private void end(Sink sink) throws InvalidDataException {
        inPayload = false;
        boolean last = header.isFinal();
        int opcode = header.opcode();
        header.clear();
        if (skipped) {
            return;
        }
        if (opcode >= CLOSE) {
            sink.control(
                    opcode == CLOSE ? Opcode.CLOSING : opcode == PING ? Opcode.PING : Opcode.PONG, control.finish());
        } else if (last) {
            boolean text = messageOpcode == TEXT;
            messageOpcode = 0;
            byte[] bytes = message.finish();
            sink.message(text ? StrictUtf8.text(bytes) : new Frame.Binary(bytes));
        }
    }
}
