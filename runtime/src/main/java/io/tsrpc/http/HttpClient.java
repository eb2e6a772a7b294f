package io.tsrpc.http;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Client;
import io.tsrpc.ClientOptions;
import io.tsrpc.Option;
import io.tsrpc.proto.ServiceProto;
import java.net.CookieHandler;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A client over HTTP. It needs no connection: each call and each message is a separate POST request.
 *
 * <pre>{@code
 * try (HttpClient client = HttpClient.of(ChatProtocol.PROTO, "https://chat.example.com", o -> o.json(true))) {
 *     ApiReturn<ApiLogin.Res> ret = client.callApi(ChatProtocol.USER_LOGIN, new ApiLogin.Req("admin", "admin")).join();
 * }
 * }</pre>
 *
 * <p>Network failures return a {@code NetworkError} with the codes of TSRPC's client for Node: {@code ECONNREFUSED},
 * {@code ENOTFOUND}, {@code ECONNRESET}, and {@code ECONNABORTED} for a timeout; {@code INVALID_HTTP} if an answer is no valid HTTP. A response that does not come from a
 * TSRPC server, such as a proxy's error page, returns a {@code ServerError} without a code; {@code extra()} has the
 * status as {@code httpCode}, and a text {@code cause}.
 *
 * <p>The client keeps connections for later calls, and closes them before the server does. It goes through the HTTP proxy
 * that {@link java.net.ProxySelector#getDefault} selects, which reads the JVM's settings; if a proxy does not answer, the selector is
 * told and the next one is tried that it has selected. A proxy that asks for credentials gets the header {@code Proxy-Authorization} of
 * {@link Options#headers} or {@link io.tsrpc.CallOptions#headers}; the server does not. {@link java.net.Authenticator} is not asked. What a
 * proxy refuses fails with {@code HTTP_STATUS}, and what fails because of a proxy names it. {@link #close} closes all connections; no thread
 * remains.
 */
public interface HttpClient extends Client {
    /** The options of an HTTP client. */
    interface Options extends ClientOptions<Options> {
        /** {@link #sslContext}. */
        Option<@Nullable SSLContext> SSL_CONTEXT = Option.unset("sslContext");

        /** {@link #cookieHandler}. */
        Option<@Nullable CookieHandler> COOKIES = Option.unset("cookieHandler");

        /** Sets the trusted certificates and the client's own, used if the URL is {@code https}. Default: the JVM's. */
        default Options sslContext(SSLContext context) {
            requireNonNull(context, "context");
            return set(SSL_CONTEXT, context);
        }

        /**
         * Keeps the server's cookies and sends them back, as a browser does. {@link java.net.CookieManager} is one; several
         * clients may share it, over HTTP and WebSocket. Its cookies are sent besides those of {@link #headers}. Default: no
         * cookies are kept.
         *
         * <pre>{@code
         * CookieManager cookies = new CookieManager();
         * HttpClient.of(ChatProtocol.PROTO, "https://chat.example.com", o -> o.cookieHandler(cookies));
         * }</pre>
         *
         * <p>It is asked before each request, and told of the cookies in the response before the call completes. It must be thread-safe.
         * It may block: threads for blocking tasks call it. If it fails, the call fails with {@code HEADERS_ERR}.
         */
        default Options cookieHandler(CookieHandler cookies) {
            requireNonNull(cookies, "cookies");
            return set(COOKIES, cookies);
        }
    }

    /**
     * Creates a client with the default options.
     *
     * @throws IllegalArgumentException if {@code url} is not absolute or its scheme is neither http nor https, or if its port is
     *     above 65535
     */
    static HttpClient of(ServiceProto proto, String url) {
        return of(proto, url, options -> {});
    }

    /**
     * Creates a client.
     *
     * @param options sets options that differ from their defaults; called before this method returns
     * @throws IllegalArgumentException if {@code url} is not absolute or its scheme is neither http nor https, or if its port is
     *     above 65535
     */
    static HttpClient of(ServiceProto proto, String url, Consumer<Options> options) {
        requireNonNull(proto, "proto");
        requireNonNull(url, "url");
        requireNonNull(options, "options");
        HttpClientOptions chosen = new HttpClientOptions();
        options.accept(chosen);
        return chosen.open(proto, url);
    }
}
