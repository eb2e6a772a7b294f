package io.tsrpc.it.conversation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One combination of what talks how.
 *
 * @param client who calls
 * @param host who answers
 * @param transport what carries it
 * @param format how it is written
 */
record Cell(Client client, Host host, Transport transport, Format format) {
    /** The clients. */
    enum Client {
        /** The npm package {@code tsrpc} on Node. */
        NODE,
        /** The npm package {@code tsrpc-browser} in Chromium. */
        CHROMIUM,
        /** Our client. */
        JAVA
    }

    /** What servers run on. */
    enum Host {
        /** Our servers. */
        JAVA,
        /** The npm package {@code tsrpc} on Node. */
        NPM
    }

    /** What carries it. */
    enum Transport {
        /** A request for each call. */
        HTTP,
        /** One connection, on which both sides may speak. */
        WS
    }

    /** How it is written. */
    enum Format {
        /** TSBuffer. */
        BINARY,
        /** Text. */
        JSON,
        /** TSBuffer, over TLS. */
        TLS
    }

    /** All combinations. */
    static List<Cell> all() {
        return Stream.of(Client.values())
                .flatMap(client -> Stream.of(Host.values())
                        .flatMap(host -> Stream.of(Transport.values())
                                .flatMap(transport -> Stream.of(Format.values())
                                        .map(format -> new Cell(client, host, transport, format)))))
                .toList();
    }

    /** The cell that a query string names. */
    static Cell of(Query query) {
        return new Cell(
                Client.valueOf(query.get("client")),
                Host.valueOf(query.get("host")),
                Transport.valueOf(query.get("transport")),
                Format.valueOf(query.get("format")));
    }

    /** The cell as a query string. */
    String query() {
        return "client=%s&host=%s&transport=%s&format=%s".formatted(client, host, transport, format);
    }

    boolean isHttp() {
        return transport == Transport.HTTP;
    }

    boolean isWs() {
        return transport == Transport.WS;
    }

    boolean isJson() {
        return format == Format.JSON;
    }

    boolean isTls() {
        return format == Format.TLS;
    }

    @Override
    public String toString() {
        return "%s client, %s server, %s, %s"
                .formatted(client, host, transport, format)
                .toLowerCase(Locale.ROOT);
    }
}
