package io.tsrpc.net;

import io.tsrpc.log.ThrownText;
import java.io.IOException;

/** A client's proxy selector has failed. */
public final class ProxySelectorException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    ProxySelectorException(Throwable cause) {
        super("The proxy selector of the client failed: " + ThrownText.of(cause), cause);
    }
}
