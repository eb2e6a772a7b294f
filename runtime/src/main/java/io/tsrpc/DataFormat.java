package io.tsrpc;

/** How a connection speaks. */
public enum DataFormat {
    /** TSBuffer's binary form: small and fast, the default. */
    BINARY,
    /** JSON text: readable, for tools and for peers without a codec. */
    JSON
}
