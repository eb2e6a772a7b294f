package io.tsrpc.benchmarks.load;

/**
 * What a load program is to do.
 *
 * @param kind which load
 * @param port the server's port on the loopback address
 * @param connections how many connections to open
 * @param inFlight how many calls each connection has under way at any time
 * @param warmMillis how long to go on before measuring
 * @param measureMillis how long to measure
 * @param exchange what to send and what must come back
 */
public record Job(
        Kind kind, int port, int connections, int inFlight, int warmMillis, int measureMillis, Exchange exchange) {
    /** What a load program can do. */
    public enum Kind {
        /** Each connection sends requests over WebSocket, and another one for each reply. */
        WEB_SOCKET,
        /** One connection has the server broadcast; the next time when everybody has got all of it. */
        BROADCAST,
        /** Each connection posts over HTTP, and again when the reply is there. */
        HTTP,
        /** One HTTP/2 connection calls by gRPC. */
        GRPC,
        /** WebSocket connections are opened and stay silent until the next line. */
        IDLE
    }

    /**
     * What goes over a connection, in hexadecimal.
     *
     * @param request what is sent: the payload of a frame, or a body
     * @param reply what must come back for each request, byte for byte; or each time that a broadcast delivers, where
     *     {@code deliveries} says how many of it a request has sent to each connection
     * @param deliveries how many replies a request has
     * @param text whether frames are text
     * @param path the path of the URL
     * @param subprotocol the WebSocket subprotocol to ask for; empty: none
     * @param greeting what a client has to answer to the server's first frame before anything else; empty: nothing
     */
    public record Exchange(
            String request,
            String reply,
            int deliveries,
            boolean text,
            String path,
            String subprotocol,
            String greeting) {}
}
