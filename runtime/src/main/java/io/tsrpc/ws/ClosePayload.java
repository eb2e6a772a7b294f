package io.tsrpc.ws;

import io.tsrpc.transport.CloseCodes;
import io.tsrpc.wire.CloseReason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The payload of a close frame (RFC 6455, 5.5.1 and 7.4).
 *
 * @param code {@link CloseCodes#NONE} if the frame is empty
 * @param reason may be empty
 */
record ClosePayload(int code, String reason) {
    private static final byte[] EMPTY = {};
    private static final int FIRST_REGISTERED = 1000;
    private static final int LAST_REGISTERED = 1014;
    private static final int RESERVED = 1004;
    private static final int FIRST_FREE = 3000;
    private static final int LAST_FREE = 4999;

    /**
     * Parses the payload of a close frame.
     *
     * @throws ProtocolViolationException if the payload is one byte long, the code must not be sent, or the reason is
     * not UTF-8
     */
    static ClosePayload read(byte[] payload) throws ProtocolViolationException {
        if (payload.length == 0) {
            return new ClosePayload(CloseCodes.NONE, "");
        }
        if (payload.length == 1) {
            throw new ProtocolViolationException(CloseCodes.PROTOCOL_ERROR, "A close frame has half a close code");
        }
        int code = ByteBuffer.wrap(payload).getShort() & 0xffff;
        if (!isAllowed(code)) {
            throw new ProtocolViolationException(
                    CloseCodes.PROTOCOL_ERROR, "The close code " + code + " must not be sent");
        }
        return new ClosePayload(
                code,
                StrictUtf8.text(Arrays.copyOfRange(payload, Short.BYTES, payload.length))
                        .text());
    }

    private static boolean isAllowed(int code) {
        boolean registered = code >= FIRST_REGISTERED
                && code <= LAST_REGISTERED
                && code != RESERVED
                && code != CloseCodes.NONE
                && code != CloseCodes.ABNORMAL;
        return registered || (code >= FIRST_FREE && code <= LAST_FREE);
    }

    /** Encodes the payload. A reason that is too long is truncated. */
    byte[] bytes() {
        if (code == CloseCodes.NONE) {
            return EMPTY;
        }
        byte[] text = CloseReason.cut(reason).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Short.BYTES + text.length)
                .putShort((short) code)
                .put(text)
                .array();
    }
}
