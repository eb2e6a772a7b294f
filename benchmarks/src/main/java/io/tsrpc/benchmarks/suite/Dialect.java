package io.tsrpc.benchmarks.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.benchmarks.load.Job.Exchange;
import java.util.HexFormat;

/** How work is put to a server. */
interface Dialect {
    /**
     * What to send, and what comes back.
     *
     * @throws IllegalArgumentException if such servers cannot do the work
     */
    Exchange exchange(Work work);

    /** TSRPC over WebSocket, in binary. */
    static Dialect tsrpc(Frames frames) {
        return work -> switch (work) {
            case CALL -> webSocket(frames.echo(), frames.echoReply(), 1, "buffer");
            case MESSAGE -> webSocket(frames.note(), frames.noteReply(), 1, "buffer");
            case BROADCAST -> webSocket(frames.broadcast1(), frames.broadcastNote(), 1, "buffer");
            case BURST -> webSocket(frames.broadcast50(), frames.broadcastNote(), 50, "buffer");
        };
    }

    /** A WebSocket server that echoes, and broadcasts when told so by a frame. */
    static Dialect bare(Frames frames) {
        String note = "6d".repeat(64);
        return work -> switch (work) {
            case CALL -> webSocket(frames.echo(), frames.echo(), 1, "");
            case MESSAGE -> webSocket(note, note, 1, "");
            case BROADCAST -> webSocket("210001", note, 1, "");
            case BURST -> webSocket("210032", note, 50, "");
        };
    }

    private static Exchange webSocket(String request, String reply, int deliveries, String subprotocol) {
        return new Exchange(request, reply, deliveries, false, "/", subprotocol, "");
    }

    /** Socket.IO over WebSocket, its events as text. */
    static Dialect socketIo() {
        String note = "42[\"note\",\"" + "m".repeat(64) + "\"]";
        return work -> switch (work) {
            case BROADCAST -> socketIo("42[\"broadcast\",1]", note, 1);
            case BURST -> socketIo("42[\"broadcast\",50]", note, 50);
            default -> throw new IllegalArgumentException("Socket.IO is compared by its broadcasts");
        };
    }

    private static Exchange socketIo(String request, String reply, int deliveries) {
        return new Exchange(
                hex(request), hex(reply), deliveries, true, "/socket.io/?EIO=4&transport=websocket", "", hex("40"));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    /** TSRPC over HTTP, in binary. */
    static Dialect tsrpcHttp(Frames frames) {
        return onlyCalls(new Exchange(frames.echoHttp(), frames.echoHttpReply(), 1, false, "/", "", ""));
    }

    /** An HTTP server that echoes. */
    static Dialect bareHttp(Frames frames) {
        return onlyCalls(new Exchange(frames.echoHttp(), frames.echoHttp(), 1, false, "/", "", ""));
    }

    /** gRPC, whose load knows what to send. */
    static Dialect grpc() {
        return onlyCalls(new Exchange("", "", 1, false, "/", "", ""));
    }

    private static Dialect onlyCalls(Exchange call) {
        return work -> {
            if (work != Work.CALL) {
                throw new IllegalArgumentException("It is compared by calls only");
            }
            return call;
        };
    }
}
