package io.tsrpc.conformance;

/** A command line that cannot be understood. */
final class UsageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UsageException(String problem) {
        super(problem);
    }
}
