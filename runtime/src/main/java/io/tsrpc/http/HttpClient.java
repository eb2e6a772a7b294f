package io.tsrpc.http;

import io.tsrpc.Client;
import io.tsrpc.ClientOptions;
import io.tsrpc.Option;
import io.tsrpc.proto.ServiceProto;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A client over HTTP. There is nothing to connect: each call and each message is a POST of its own.
 *
 * <pre>{@code
 * try (HttpClient client = HttpClient.of(ChatProtocol.PROTO, "https://chat.example.com", o -> o.json(true))) {
 *     ApiReturn<ApiLogin.Res> ret = client.callApi(ChatProtocol.USER_LOGIN, new ApiLogin.Req("admin", "admin")).join();
 * }
 * }</pre>
 *
 * <p>Failures of the network return {@code NetworkError} with the codes of TSRPC's client for Node:
 * {@code ECONNREFUSED}, {@code ENOTFOUND}, {@code ECONNRESET}, {@code ECONNABORTED} for a timeout. An answer that is
 * none of a TSRPC server, such as a proxy's error page, returns a {@code ServerError} without a code.
 */
public interface HttpClient extends Client {
    /** What an HTTP client can be told when it is made. */
    interface Options extends ClientOptions<Options> {
        /** {@link #sslContext}. */
        Option<@Nullable SSLContext> SSL_CONTEXT = Option.unset("sslContext");

        /** Whom to trust, and what to show, when the URL is {@code https}. Default: the JVM's. */
        default Options sslContext(SSLContext context) {
            return set(SSL_CONTEXT, context);
        }
    }

    /**
     * A client with the default options.
     *
     * @throws IllegalArgumentException if {@code url} is not absolute or its scheme is neither http nor https
     */
    static HttpClient of(ServiceProto proto, String url) {
        return of(proto, url, options -> {});
    }

    /**
     * A client.
     *
     * @param options sets what differs from the defaults; called before this returns
     * @throws IllegalArgumentException if {@code url} is not absolute or its scheme is neither http nor https
     */
    static HttpClient of(ServiceProto proto, String url, Consumer<Options> options) {
        HttpClientOptions told = new HttpClientOptions();
        options.accept(told);
        return told.open(proto, url);
    }
}
