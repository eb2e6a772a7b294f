package io.tsrpc.client;

/**
 * The user's supplier of headers has failed, which has been logged. Its cause is what the supplier has thrown; its message does not
 * repeat that, because errors of calls are passed on.
 */
final class HeadersException extends Exception {
    private static final long serialVersionUID = 1L;

    HeadersException(Throwable cause) {
        super(ClientErrors.NO_HEADERS, cause, false, false);
    }
}
