package io.tsrpc.wire;

import io.tsrpc.codec.CodecException;

/** A frame that was taken for a reply, but is none, nor anything else. */
public final class MalformedFrameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A frame with this problem. */
    public MalformedFrameException(CodecException cause) {
        super(cause.getMessage(), cause, false, false);
    }
}
