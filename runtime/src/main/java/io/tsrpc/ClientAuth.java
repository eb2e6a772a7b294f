package io.tsrpc;

/** Whether a server asks clients for a certificate when TLS begins. */
public enum ClientAuth {
    /** Clients are not asked. */
    NONE,
    /** Clients are asked, and may have none. A certificate that is not trusted ends the connection. */
    OPTIONAL,
    /** Clients without a trusted certificate cannot connect. */
    REQUIRED
}
