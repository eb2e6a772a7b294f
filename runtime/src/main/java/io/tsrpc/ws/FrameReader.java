package io.tsrpc.ws;

import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import java.nio.ByteBuffer;

/**
 * Parses a peer's bytes into messages and control frames. It allocates memory for the bytes that have arrived, not for
 * the declared length, and limits the size of whole messages, not of fragments. Not thread-safe.
 */
final class FrameReader {
    private static final int MAX_CONTROL = 125;

    private final Role role;
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

    /** Receives complete messages and control frames. */
    interface Sink {
        void message(Frame frame);

        void control(int opcode, byte[] payload) throws ProtocolViolationException;
    }

    /**
     * Creates a reader that is positioned at the beginning of a frame.
     *
     * @param role the reading side
     * @param maxSize the maximum size of a message, in bytes
     */
    FrameReader(Role role, int maxSize) {
        this.role = role;
        this.maxSize = maxSize;
    }

    /** How many bytes of memory the message takes that has not arrived completely. */
    int held() {
        return message.capacity();
    }

    /** Discards all frames from now on, unchecked, except the peer's close frame. */
    void dropAllButClose() {
        closing = true;
        skipped |= inPayload && !isControl();
        message.clear();
    }

    /**
     * Reads all of {@code in}.
     *
     * @throws ProtocolViolationException if the input violates the protocol or a message is too large; it has the close
     * code. Reading may continue
     */
    void read(ByteBuffer in, Sink sink) throws ProtocolViolationException {
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

    private void begin() throws ProtocolViolationException {
        inPayload = true;
        left = header.length();
        done = 0;
        key = header.key();
        skipped = true; // stays set if a check throws
        if (!closing) {
            check();
            if (!isControl() && header.opcode() != Opcode.CONTINUATION) {
                messageOpcode = header.opcode();
            }
        }
        skipped = closing && (header.opcode() != Opcode.CLOSE || left > MAX_CONTROL);
    }

    private boolean isControl() {
        return Opcode.isControl(header.opcode());
    }

    private void check() throws ProtocolViolationException {
        int opcode = header.opcode();
        require(!header.hasReservedBits(), "Reserved bits are set");
        require(header.isMasked() == role.receivesMasked(), role.maskingRule());
        require(Opcode.isKnown(opcode), "Unknown opcode " + opcode);
        require(header.hasShortestLength(), "The length is written in more bytes than it needs");
        if (isControl()) {
            require(header.isFinal() && left <= MAX_CONTROL, "A control frame must be short and in one piece");
            return;
        }
        boolean inMessage = messageOpcode != 0;
        require(inMessage == (opcode == Opcode.CONTINUATION), "Fragments must follow each other");
        if (left > maxSize - message.size()) {
            throw new ProtocolViolationException(
                    CloseCodes.TOO_BIG,
                    role == Role.CLIENT
                            ? "A message is larger than " + maxSize + " bytes, the client's maxMessageSize"
                            : "A message may have " + maxSize + " bytes");
        }
    }

    private static void require(boolean condition, String problem) throws ProtocolViolationException {
        if (!condition) {
            throw new ProtocolViolationException(CloseCodes.PROTOCOL_ERROR, problem);
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

    private void end(Sink sink) throws ProtocolViolationException {
        inPayload = false;
        boolean last = header.isFinal();
        int opcode = header.opcode();
        header.clear();
        if (skipped) {
            return;
        }
        if (Opcode.isControl(opcode)) {
            sink.control(opcode, control.finish());
        } else if (last) {
            boolean text = messageOpcode == Opcode.TEXT;
            messageOpcode = 0;
            byte[] bytes = message.finish();
            sink.message(text ? StrictUtf8.text(bytes) : new Frame.Binary(bytes));
        }
    }
}
