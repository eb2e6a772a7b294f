package io.tsrpc.ws;

import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;

/** Decodes text as RFC 6455 requires: invalid UTF-8 is rejected, not repaired. */
final class StrictUtf8 {
    private StrictUtf8() {}

    /**
     * Makes a text frame from bytes.
     *
     * @throws ProtocolViolationException if they are not UTF-8
     */
    static Frame.Text text(byte[] bytes) throws ProtocolViolationException {
        return Frame.Text.ifValid(bytes)
                .orElseThrow(() -> new ProtocolViolationException(CloseCodes.NOT_UTF8, "Text must be UTF-8"));
    }
}
