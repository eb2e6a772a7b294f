package io.tsrpc.net;

import java.net.ProtocolException;
import java.nio.ByteBuffer;

/** The peer speaks, but not HTTP. */
public final class NotHttpException extends ProtocolException {
    private static final long serialVersionUID = 1L;

    /** The types of TLS records that a server may begin with: an alert, a handshake. */
    private static final int TLS_ALERT = 21;

    private static final int TLS_HANDSHAKE = 22;
    private static final int TLS_MAJOR_VERSION = 3;

    /** Describes the bytes that have come instead. */
    public NotHttpException(ByteBuffer instead) {
        super(describe(instead));
    }

    private static String describe(ByteBuffer bytes) {
        int first = bytes.remaining() < 2 ? -1 : bytes.get(bytes.position());
        boolean isTls =
                (first == TLS_ALERT || first == TLS_HANDSHAKE) && bytes.get(bytes.position() + 1) == TLS_MAJOR_VERSION;
        return isTls
                ? "TLS is spoken on this port, as it is for URLs that begin with https or wss"
                : "No HTTP/1 is spoken on this port";
    }
}
