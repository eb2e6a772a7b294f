package io.tsrpc.wire;

import io.tsrpc.codec.CodecException;

/** Thrown for a frame that was taken for a reply, but is not a valid frame. */
public final class MalformedFrameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with the message of {@code cause}. */
    public MalformedFrameException(CodecException cause) {
        super(cause.getMessage(), cause, false, false);
    }
}
