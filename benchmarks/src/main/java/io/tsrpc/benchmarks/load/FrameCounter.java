package io.tsrpc.benchmarks.load;

import io.netty.buffer.ByteBuf;

/**
 * Finds where frames of a server begin and end (RFC 6455, section 5.2). It looks at the payload of one data frame, if it is
 * asked to, and skips all others. That is much cheaper than a decoder: the load shares the cores with the server that it measures.
 */
final class FrameCounter {
    private static final int SHORT = 126;
    private static final int LONG = 127;
    private static final int CONTROL = 8;
    private static final int HEADER = 10;

    private final byte[] header = new byte[HEADER];
    private int headerSize;
    private long missing;
    private boolean inPayload;

    private int opcode;
    private long length;

    private boolean capturing;
    private byte[] captured = {};

    /** Consumes bytes up to the end of a frame; false when they have come to an end before. */
    boolean next(ByteBuf bytes) {
        if (!inPayload && !readHeader(bytes)) {
            return false;
        }
        int taken = (int) Math.min(missing, bytes.readableBytes());
        if (capturing && isData()) {
            bytes.readBytes(captured, (int) (length - missing), taken);
        } else {
            bytes.skipBytes(taken);
        }
        missing -= taken;
        inPayload = missing > 0;
        return !inPayload;
    }

    private boolean readHeader(ByteBuf bytes) {
        while (headerSize < 2 || headerSize < headerEnd()) {
            if (!bytes.isReadable()) {
                return false;
            }
            header[headerSize++] = bytes.readByte();
        }
        opcode = header[0] & 0xf;
        length = header[1] & 0x7f;
        if (length >= SHORT) {
            length = 0;
            for (int i = 2; i < headerSize; i++) {
                length = (length << 8) | (header[i] & 0xff);
            }
        }
        missing = length;
        if (capturing && isData()) {
            captured = new byte[(int) length];
        }
        headerSize = 0;
        inPayload = true;
        return true;
    }

    private int headerEnd() {
        return switch (header[1] & 0x7f) {
            case SHORT -> 4;
            case LONG -> HEADER;
            default -> 2;
        };
    }

    /** Keeps the payload of the next data frame, or no longer. */
    void capture(boolean on) {
        capturing = on;
    }

    /** The payload that was kept. */
    byte[] captured() {
        return captured;
    }

    /** Whether the last frame was text or binary, no ping, pong or close. */
    boolean isData() {
        return opcode < CONTROL;
    }

    /** How many bytes of payload the last frame had. */
    long length() {
        return length;
    }
}
