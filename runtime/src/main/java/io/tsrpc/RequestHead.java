package io.tsrpc;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling: the client's address and the head of its HTTP request; on WebSocket, that of the handshake. All of it is known
 * before anything is called, and stays the same as long as the connection.
 *
 * <pre>{@code
 * RequestHead request = call.conn().request();
 * String token = request.header("Authorization");
 * String session = request.cookie("session");
 * String room = request.param("room"); // wss://chat.example.com/?room=7
 * }</pre>
 *
 * <p>Clients can write whatever they want into all of this but the addresses and the certificates.
 *
 * <p>Without HTTP (in process, {@link Server#callApi}, transports of your own) method, target, headers and cookies are empty unless
 * the client has set them; see {@link #builder}.
 *
 * <p>Immutable. {@link #toString} shows no headers, cookies and parameters, because they may be secrets.
 */
public final class RequestHead {
    private final String ip;
    private final String method;
    private final String target;
    private volatile @Nullable Supplier<Headers> source;
    private final @Nullable InetSocketAddress remoteAddress;
    private final @Nullable InetSocketAddress localAddress;
    private final @Nullable SSLSession sslSession;
    private final @Nullable List<X509Certificate> certificates;
    private volatile @Nullable Headers headers;

    private RequestHead(Builder builder) {
        ip = builder.ip;
        method = builder.method;
        target = builder.target;
        source = builder.headers;
        remoteAddress = builder.remoteAddress;
        localAddress = builder.localAddress;
        sslSession = builder.sslSession;
        certificates = builder.certificates;
    }

    /** Returns the head of a client that has not sent any over HTTP. */
    public static RequestHead withoutHttp(String ip) {
        return builder().ip(ip).build();
    }

    /** Returns a builder of a head in which everything is empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts with everything of this head. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.ip = ip;
        builder.method = method;
        builder.target = target;
        builder.headers = this::headers;
        builder.remoteAddress = remoteAddress;
        builder.localAddress = localAddress;
        builder.sslSession = sslSession;
        builder.certificates = certificates;
        return builder;
    }

    // --- the request line --------------------------------------------------------------------------------------------

    /** The HTTP method, such as {@code POST}; {@code GET} for a WebSocket; empty without HTTP. */
    public String method() {
        return method;
    }

    /** The request target as it was sent, such as {@code /user/Login?type=msg}; empty without HTTP. */
    public String target() {
        return target;
    }

    /**
     * The path of the target as it was sent, with percent signs, such as {@code /report.csv}; empty without HTTP. It does not name the
     * API of binary calls and of WebSocket.
     */
    public String path() {
        return RequestTarget.path(target);
    }

    /** The query of the target as it was sent, without its question mark; empty if there is none. */
    public String query() {
        return RequestTarget.query(target);
    }

    /** The first value of a parameter of the query, or null if there is none. The case of the name matters. */
    public @Nullable String param(String name) {
        return first(params(name));
    }

    /** All values of a parameter of the query, in their order; empty if there is none. */
    public List<String> params(String name) {
        return params().getOrDefault(name, List.of());
    }

    /**
     * The parameters of the query, in their order, with the values of each; unmodifiable. They are read as browsers read them
     * ({@code URLSearchParams}): {@code +} is a space, {@code %C3%A9} is é, and what is badly encoded stays as it is.
     */
    public Map<String, List<String>> params() {
        return RequestTarget.params(query());
    }

    // --- headers -----------------------------------------------------------------------------------------------------

    /** The first value of a header, or null if there is none. The case of the name is ignored. */
    public @Nullable String header(String name) {
        return headers().first(name);
    }

    /** All values of a header in their order, one for each of its lines; empty if there is none. The case of the name is ignored. */
    public List<String> headers(String name) {
        return headers().all(name);
    }

    /** All headers. Characters beyond ASCII are read as ISO 8859-1. */
    public Headers headers() {
        Headers read = headers;
        Supplier<Headers> from = source;
        if (read == null && from != null) {
            read = from.get();
            headers = read;
            source = null; // what they were read from is not kept a second time
        }
        return read == null ? requireNonNull(headers, "headers") : read;
    }

    /**
     * The first value of a cookie, or null if there is none. The case of the name matters. If browsers have several cookies of one
     * name, they send the one of the longest path first.
     */
    public @Nullable String cookie(String name) {
        return first(cookies(name));
    }

    /** All values of a cookie in their order; empty if there is none. */
    public List<String> cookies(String name) {
        return cookies().getOrDefault(name, List.of());
    }

    /**
     * The cookies, in their order, with the values of each; unmodifiable. They are read as Node's servers read them: quotes around
     * a value are removed, percent signs are decoded unless this fails, and what is no cookie is skipped.
     */
    public Map<String, List<String>> cookies() {
        return CookieText.parse(headers("Cookie")); // not kept: from 16 KiB a stranger could make objects of 0.5 MB
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.get(0);
    }

    // --- addresses and TLS -------------------------------------------------------------------------------------------

    /**
     * The client's IP address, without the port. Behind a {@linkplain io.tsrpc.transport.ListenOptions#trustedProxies trusted
     * proxy} it is the address that the proxy names.
     */
    public String ip() {
        return ip;
    }

    /** The other end of the socket: the client, or the nearest proxy; null without a socket. */
    public @Nullable InetSocketAddress remoteAddress() {
        return remoteAddress;
    }

    /** This end of the socket, to which the client or the proxy has connected; null without a socket. */
    public @Nullable InetSocketAddress localAddress() {
        return localAddress;
    }

    /** Whether the other end of the socket, the client or the nearest proxy, speaks TLS with this server. */
    public boolean isTls() {
        return sslSession != null || certificates != null;
    }

    /** The TLS session; null without TLS, and if a test has set only certificates. */
    public @Nullable SSLSession sslSession() {
        return sslSession;
    }

    /**
     * The certificates with which the client has identified itself, its own first; empty if it has not. The server has to ask for
     * them, see {@link io.tsrpc.transport.ListenOptions#clientAuth}.
     */
    public List<X509Certificate> peerCertificates() {
        if (certificates != null) {
            return certificates;
        }
        return sslSession == null ? List.of() : peerCertificates(sslSession);
    }

    private static List<X509Certificate> peerCertificates(SSLSession session) {
        Certificate[] chain;
        try {
            chain = session.getPeerCertificates();
        } catch (SSLPeerUnverifiedException e) { // it has none
            return List.of();
        }
        return Stream.of(chain)
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** Returns a text for logs, such as {@code POST /user/Login from 10.0.0.1}, without query, headers and cookies. */
    @Override
    public String toString() {
        String line = method.isEmpty() ? "Request" : method + " " + HeaderText.shown(path());
        return line + " from " + (ip.isEmpty() ? "this server" : ip);
    }

    /** Builds a head, for tests, for clients in process and for transports. Not thread-safe. Every method returns this builder. */
    public static final class Builder {
        private String ip = "";
        private String method = "";
        private String target = "";
        private Supplier<Headers> headers = () -> Headers.NONE;
        private @Nullable InetSocketAddress remoteAddress;
        private @Nullable InetSocketAddress localAddress;
        private @Nullable SSLSession sslSession;
        private @Nullable List<X509Certificate> certificates;

        private Builder() {}

        /** Sets the client's address. */
        public Builder ip(String address) {
            ip = address;
            return this;
        }

        /** Sets the HTTP method. */
        public Builder method(String name) {
            method = name;
            return this;
        }

        /** Sets the request target: path and query, such as {@code /?room=7}. */
        public Builder target(String pathAndQuery) {
            target = pathAndQuery;
            return this;
        }

        /** Adds a header. Others of its name stay. */
        public Builder header(String name, String value) {
            return headers(headers.get().and(name, value));
        }

        /** Adds a cookie. */
        public Builder cookie(String name, String value) {
            return headers(headers.get().withCookie(name, value));
        }

        /** Sets all headers. */
        public Builder headers(Headers all) {
            return headers(() -> all);
        }

        /** Sets all headers, which {@code source} reads when they are used, and perhaps never or more than once. */
        public Builder headers(Supplier<Headers> source) {
            headers = source;
            return this;
        }

        /** Sets the other end of the socket. */
        public Builder remoteAddress(@Nullable InetSocketAddress address) {
            remoteAddress = address;
            return this;
        }

        /** Sets this end of the socket. */
        public Builder localAddress(@Nullable InetSocketAddress address) {
            localAddress = address;
            return this;
        }

        /** Sets the TLS session; null: no TLS. */
        public Builder sslSession(@Nullable SSLSession session) {
            sslSession = session;
            return this;
        }

        /** Sets the client's certificates, its own first, instead of those of a TLS session. */
        public Builder peerCertificates(X509Certificate... chain) {
            certificates = List.of(chain);
            return this;
        }

        /** Returns the head. */
        public RequestHead build() {
            return new RequestHead(this);
        }
    }
}
