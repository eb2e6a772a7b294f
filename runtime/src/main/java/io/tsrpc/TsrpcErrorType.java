package io.tsrpc;

/** Which side an error comes from. The names and their order are TSRPC's and are part of the wire format. */
public enum TsrpcErrorType {
    /** The connection failed: refused, lost, timed out. A retry may succeed. */
    NETWORK_ERROR("NetworkError"),
    /** The server failed: an exception, no handler, its own timeout. */
    SERVER_ERROR("ServerError"),
    /** The client failed: an invalid request, not connected, aborted. */
    CLIENT_ERROR("ClientError"),
    /** A business error of a handler, which the caller should handle. */
    API_ERROR("ApiError");

    private final String wireName;

    TsrpcErrorType(String wireName) {
        this.wireName = wireName;
    }

    /** Returns TSRPC's name of the type, such as {@code "ApiError"} for {@link #API_ERROR}. */
    public String wireName() {
        return wireName;
    }
}
