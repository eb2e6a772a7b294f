package io.tsrpc.ws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.tsrpc.DataFormat;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.net.HeadLines;
import io.tsrpc.net.LoopSocket;
import io.tsrpc.transport.TrustedProxies;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.java_websocket.enums.HandshakeState;
import org.java_websocket.enums.Role;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.HandshakeImpl1Server;
import org.jspecify.annotations.Nullable;

/** A request to a WebSocket server, not yet answered. It should be a handshake. */
final class HandshakeRequest {
    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z][!-~]*) ([!-~]+) (HTTP/1\\.[01])");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}=="); // 16 bytes

    private final String text;
    private final ByteBuffer bytes;
    private final String method;
    private final String target;
    private final String version;
    private final LoopSocket socket;
    private final TrustedProxies proxies;

    private HandshakeRequest(String text, ByteBuffer bytes, Matcher line, LoopSocket socket, TrustedProxies proxies) {
        this.text = text;
        this.bytes = bytes;
        this.method = line.group(1);
        this.target = line.group(2);
        this.version = line.group(3);
        this.socket = socket;
        this.proxies = proxies;
    }

    /**
     * Parses the head of a request. Returns null if its first line is not that of HTTP/1, if another one is no header, or if a line has an
     * end that is not the pair of CR and LF: another server may take what follows for a header (RFC 9110, 5.5; RFC 9112, 2.2).
     */
    static @Nullable HandshakeRequest read(ByteBuffer bytes, LoopSocket socket, TrustedProxies proxies) {
        String text = HeadLines.text(bytes);
        Matcher line = REQUEST_LINE.matcher(text.substring(0, text.indexOf("\r\n")));
        return line.matches() && HeadLines.endProperly(text) && HeadLines.areHeaders(text)
                ? new HandshakeRequest(text, bytes, line, socket, proxies)
                : null;
    }

    String method() {
        return method;
    }

    /** The version of HTTP, such as {@code HTTP/1.1}. */
    String version() {
        return version;
    }

    /**
     * Returns a new head, which knows only the text until it is asked for a header: the text is smaller, and few servers look at the
     * headers of open connections.
     */
    RequestHead head() {
        InetSocketAddress peer = socket.remoteAddress();
        String kept = text; // not this object, which has the same in bytes
        return RequestHead.builder()
                .ip(proxies.clientOf(peer.getAddress(), HeadLines.headers(text).all("X-Forwarded-For")))
                .method(method)
                .target(target)
                .headers(() -> HeadLines.headers(kept))
                .remoteAddress(peer)
                .localAddress(socket.localAddress())
                .sslSession(socket.tlsSession())
                .build();
    }

    /** The format that the client requests by a subprotocol, or null if it requests none. */
    @Nullable
    DataFormat format() {
        return Subprotocols.format(String.join(",", HeadLines.headers(text).all("Sec-WebSocket-Protocol")));
    }

    /** The response that accepts the handshake, up to its headers' end. Null if the request is no valid handshake. */
    @Nullable
    String answer() {
        if (!isHandshake(HeadLines.headers(text))) {
            return null;
        }
        ServerDraft draft = new ServerDraft();
        draft.setParseMode(Role.SERVER);
        try {
            ClientHandshake request = (ClientHandshake) draft.translateHandshake(bytes.duplicate());
            if (draft.acceptHandshakeAsServer(request) != HandshakeState.MATCHED) {
                return null;
            }
            var answer = draft.postProcessHandshakeResponseAsServer(request, new HandshakeImpl1Server());
            return HeadLines.text(draft.createHandshake(answer).get(0));
        } catch (InvalidHandshakeException e) {
            return null;
        }
    }

    /** Whether a request wants to go on as a WebSocket: clients may ask for HTTP/2 in the same way (RFC 9110, 7.8). */
    static boolean asksForWebSocket(RequestHead request) {
        return request.headers("Upgrade").stream().anyMatch(value -> HeadLines.lists(value, "websocket"));
    }

    /** Whether what the library takes loosely is as in RFC 6455, 4.2.1. No handshake has a body: it would be read as frames. */
    private boolean isHandshake(Headers headers) {
        List<String> keys = headers.all("Sec-WebSocket-Key");
        List<String> lengths = headers.all("Content-Length");
        return method.equals("GET")
                && headers.all("Connection").stream().anyMatch(value -> HeadLines.lists(value, "upgrade"))
                && headers.all("Sec-WebSocket-Version").equals(List.of("13"))
                && keys.size() == 1
                && KEY.matcher(keys.get(0)).matches()
                && headers.all("Transfer-Encoding").isEmpty()
                && (lengths.isEmpty() || lengths.equals(List.of("0")));
    }

    /** Adds headers to an answer. The library knows one value for each header only, so they are added to its text. */
    static byte[] with(Headers headers, String answer) {
        StringBuilder all = new StringBuilder(answer).delete(answer.length() - "\r\n".length(), answer.length());
        HeadLines.append(all, headers);
        return all.append("\r\n").toString().getBytes(ISO_8859_1);
    }
}
