package io.tsrpc.ws;

import io.tsrpc.transport.Frame;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;

/** Text as RFC 6455 wants it: what is no UTF-8 is refused, not repaired. */
final class StrictUtf8 {
    private StrictUtf8() {}

    static Frame.Text text(byte[] bytes) throws InvalidDataException {
        return Frame.Text.ifValid(bytes)
                .orElseThrow(() -> new InvalidDataException(CloseFrame.NO_UTF8, "Text must be UTF-8"));
    }
}
