package io.tsrpc.net;

import io.tsrpc.log.EscapedText;
import io.tsrpc.text.ShortText;
import java.net.ProtocolException;

/** The peer speaks HTTP, but what it says is not valid (RFC 9112). */
public final class InvalidHttpException extends ProtocolException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_QUOTE = 100;

    /** Creates an exception. {@code what} says in a sentence what is wrong with the answer. */
    public InvalidHttpException(String what) {
        super(what);
    }

    /** Creates an exception that quotes what the peer has sent. */
    public InvalidHttpException(String what, String sent) {
        this(what + " `" + EscapedText.of(ShortText.of(sent, LONGEST_QUOTE)) + "`");
    }
}
