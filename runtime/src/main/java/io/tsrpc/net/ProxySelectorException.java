package io.tsrpc.net;

import io.tsrpc.log.ThrownText;
import java.io.IOException;

/** A client's proxy selector has failed, or selects what the client cannot use. */
public final class ProxySelectorException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    ProxySelectorException(String what) {
        super(what);
    }

    /** The selector has thrown {@code cause}. */
    ProxySelectorException(Throwable cause) {
        super("The proxy selector failed: " + ThrownText.of(cause), cause);
    }
}
