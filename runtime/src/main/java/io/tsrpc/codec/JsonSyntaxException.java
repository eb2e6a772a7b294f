package io.tsrpc.codec;

/** Text that is no JSON at all. */
public final class JsonSyntaxException extends CodecException {
    private static final long serialVersionUID = 1L;

    JsonSyntaxException(String problem) {
        super("Input is not a valid JSON string: " + problem, null);
    }
}
