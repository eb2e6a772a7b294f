package io.tsrpc.http;

import io.tsrpc.Attributes;
import io.tsrpc.RequestHead;
import io.tsrpc.ResponseHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A request to a route and its response. Used by its {@link RouteHandler} on the thread that runs it, and only until that returns.
 * What waits for the client throws {@link IOException} if the client is gone or takes longer than {@code readTimeout} or {@code
 * writeTimeout}.
 */
public interface RouteExchange {
    /** The head of the request: method, path, parameters, headers, cookies, who has sent it. */
    RequestHead request();

    /** What the {@linkplain io.tsrpc.ServerBuilder#admission admission} has set, such as the user. */
    Attributes attributes();

    /**
     * What {@code *} stands for in the path of the route, decoded: {@code 7/small.png} for {@code /images/*} and {@code
     * /images/7/small.png}. Empty without {@code *}. Bytes that are no UTF-8 stay encoded, as {@code %ff}. Its parts are neither {@code .} nor
     * {@code ..} nor empty, it has no backslash, and on Windows it begins with no drive; check it nevertheless before it names a
     * file, and do not decode it again.
     */
    String rest();

    /** The body of the request, which arrives while it is read. Of any size: count, if you keep it. Each read may wait for the client. */
    InputStream body();

    /**
     * Reads the whole body.
     *
     * @param maxSize the most bytes that it may have. A larger one is answered with 413, and this method throws an exception that
     *     ends the handler
     */
    byte[] readBody(int maxSize) throws IOException;

    /** The head of the response, until it is sent: status, headers, cookies. Its status is 200, or 204 if there is no body. */
    ResponseHead response();

    /**
     * Sends the whole response.
     *
     * @param contentType the type of the body, such as {@code image/png}
     * @throws IllegalStateException if a response was sent before
     */
    void send(String contentType, byte[] body) throws IOException;

    /**
     * Sends a text in UTF-8 as the whole response.
     *
     * @param contentType the type, such as {@code text/plain; charset=utf-8}
     * @throws IllegalStateException if a response was sent before
     */
    void send(String contentType, String body) throws IOException;

    /**
     * Begins a response whose body is written in parts, and whose size need not be known. Each write may wait for the client.
     * The connection ends with this response.
     *
     * @throws IllegalStateException if a response was sent before
     */
    OutputStream stream(String contentType) throws IOException;
}
