package io.tsrpc;

/**
 * What the server's answer over HTTP says before its body: headers, cookies, and the status. {@link Connection#response()} has it for
 * calls and messages over HTTP, from flows and handlers alike. It is sent with the reply; from then on changes have no effect.
 *
 * <pre>{@code
 * call.conn().response().ifPresent(response -> response
 *         .cookie(ResponseCookie.of("session", id).secure())
 *         .header("Cache-Control", "no-store"));
 * }</pre>
 *
 * <p>Any thread may call any method.
 */
public interface ResponseHead {
    /**
     * Sets the status instead of the usual one, which is 200 for most replies. TSRPC's clients in browsers understand replies with
     * 200 and 500 only: for them any other status is an error {@code HTTP Error 401}. Those in Node, and Java's, ignore the status.
     *
     * @param status 200 to 599; not 204, 205 and 304, which forbid a body, unless this answers a route
     * @throws IllegalArgumentException if {@code status} is another number
     */
    ResponseHead status(int status);

    /**
     * Sets a header, which replaces all of its name.
     *
     * @param value the value; spaces around it are removed
     * @throws IllegalArgumentException if {@code name} is not the name of a header or is one that the server itself writes, such as
     *     {@code Content-Length}, or if {@code value} has characters other than printable ASCII
     */
    ResponseHead header(String name, String value);

    /**
     * Adds a header. Others of its name stay.
     *
     * @throws IllegalArgumentException as in {@link #header}
     */
    ResponseHead addHeader(String name, String value);

    /**
     * Sets a cookie. Cookies of other names, paths and domains stay. None is sent to a page that may not act for its visitor, see
     * {@link io.tsrpc.transport.ListenOptions#allowedOrigins}.
     */
    ResponseHead cookie(ResponseCookie cookie);

    /** Whether the head has been sent, so that changes have no effect any more. */
    boolean isSent();
}
