package io.tsrpc;

/** The format of the data on a connection. */
public enum DataFormat {
    /** TSBuffer's binary format: small and fast. The default. */
    BINARY,
    /** JSON text: readable, for tools and for peers without a codec. */
    JSON
}
