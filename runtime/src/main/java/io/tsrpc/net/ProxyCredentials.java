package io.tsrpc.net;

import io.tsrpc.Headers;

/** The header with which a client's user identifies to a proxy. Proxies alone get it, no server. */
public final class ProxyCredentials {
    private static final String NAME = "Proxy-Authorization";

    private ProxyCredentials() {}

    /** Whether a header is for proxies alone. */
    public static boolean isName(String header) {
        return header.equalsIgnoreCase(NAME);
    }

    /** Appends the lines of the headers that are for proxies. */
    static void append(StringBuilder head, Headers headers) {
        headers.all(NAME).forEach(value -> HeadLines.append(head, NAME, value));
    }
}
