package io.tsrpc.ws;

import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;

/** Text as RFC 6455 demands it: bytes that are not UTF-8 are refused, not repaired. */
final class StrictUtf8 {
    private StrictUtf8() {}

    /**
     * Text of bytes.
     *
     * @throws ProtocolViolationException if they are not UTF-8
     */
    static Frame.Text text(byte[] bytes) throws ProtocolViolationException {
        return Frame.Text.ifValid(bytes)
                .orElseThrow(() -> new ProtocolViolationException(CloseCodes.NOT_UTF8, "Text must be UTF-8"));
    }
}
