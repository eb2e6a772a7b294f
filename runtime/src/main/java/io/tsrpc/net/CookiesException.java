package io.tsrpc.net;

import io.tsrpc.log.ThrownText;
import java.io.IOException;

/** A client's cookie handler has failed. */
public final class CookiesException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    CookiesException(Throwable cause) {
        super("The cookie handler of the client failed: " + ThrownText.of(cause), cause);
    }
}
