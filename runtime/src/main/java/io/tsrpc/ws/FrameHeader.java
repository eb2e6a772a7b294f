package io.tsrpc.ws;

import java.nio.ByteBuffer;

/** A frame header (2 to 14 bytes), filled as its bytes arrive. */
final class FrameHeader {
    private static final int FIRST = 2;
    private static final int MAX = 14;
    private static final int KEY = 4;
    private static final int MAX_SHORT = 125;
    private static final int MAX_MEDIUM = 0xffff;

    private final byte[] bytes = new byte[MAX];
    private int filled;

    /** Reads header bytes. Returns whether the header is complete. */
    boolean take(ByteBuffer in) {
        while (in.hasRemaining()) {
            bytes[filled++] = in.get();
            if (filled >= FIRST && filled == size()) {
                return true;
            }
        }
        return false;
    }

    void clear() {
        filled = 0;
    }

    private int size() {
        return FIRST + lengthBytes() + (isMasked() ? KEY : 0);
    }

    private int lengthBytes() {
        int length = bytes[1] & 0x7f;
        return length < 126 ? 0 : length == 126 ? Short.BYTES : Long.BYTES;
    }

    boolean isFinal() {
        return bytes[0] < 0;
    }

    boolean hasReservedBits() {
        return (bytes[0] & 0x70) != 0;
    }

    int opcode() {
        return bytes[0] & 0x0f;
    }

    boolean isMasked() {
        return bytes[1] < 0;
    }

    /** The payload length that the header declares; {@link Long#MAX_VALUE} if it exceeds 63 bits. */
    long length() {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        return switch (lengthBytes()) {
            case 0 -> bytes[1] & 0x7f;
            case Short.BYTES -> all.getShort(FIRST) & 0xffff;
            default -> all.getLong(FIRST) < 0 ? Long.MAX_VALUE : all.getLong(FIRST);
        };
    }

    /** Whether the length has its shortest encoding, as RFC 6455 (5.2) requires. */
    boolean hasShortestLength() {
        return switch (lengthBytes()) {
            case 0 -> true;
            case Short.BYTES -> length() > MAX_SHORT;
            default -> length() > MAX_MEDIUM;
        };
    }

    /** The masking key; 0, which has no effect, if the frame is not masked. */
    int key() {
        return isMasked() ? ByteBuffer.wrap(bytes).getInt(filled - KEY) : 0;
    }
}
