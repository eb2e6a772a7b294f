package io.tsrpc.cli.schema;

/** A file cannot be read, or is no service proto. The message says where and why. */
public final class ProtoException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Creates an exception. */
    public ProtoException(String message) {
        super(message);
    }
}
