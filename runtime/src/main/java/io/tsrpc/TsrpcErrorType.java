package io.tsrpc;

/** Where an error comes from. The names and their order are TSRPC's and stand on the wire. */
public enum TsrpcErrorType {
    /** The connection failed: refused, lost, timed out. Trying again may help. */
    NETWORK_ERROR("NetworkError"),
    /** The server failed: an exception, no handler, its own timeout. */
    SERVER_ERROR("ServerError"),
    /** The client failed before anything was sent: an invalid request, not connected, aborted. */
    CLIENT_ERROR("ClientError"),
    /** A handler said no: the business error that the caller is meant to handle. */
    API_ERROR("ApiError");

    private final String wireName;

    TsrpcErrorType(String wireName) {
        this.wireName = wireName;
    }

    /** TSRPC's name of the type, {@code "ApiError"} for {@link #API_ERROR}. */
    public String wireName() {
        return wireName;
    }
}
