package io.tsrpc.codec;

/**
 * Thrown when too much of a text has been read in vain, because it may be one of several members of unions on each of many levels. No
 * other member is tried then: each would take as long again.
 */
final class ReadInVainException extends CodecException {
    private static final long serialVersionUID = 1L;

    ReadInVainException(String problem) {
        super(problem, null);
    }
}
