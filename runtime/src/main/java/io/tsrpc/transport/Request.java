package io.tsrpc.transport;

import org.jspecify.annotations.Nullable;

/**
 * The content of one request.
 *
 * @param body the frame
 * @param target the requested service if the transport knows it, or null if the frame's envelope names it
 */
public record Request(Frame body, @Nullable Target target) {
    /**
     * A service that is named by the request's URL instead of the body.
     *
     * @param url the URL as it was sent, for error messages
     * @param service the service's name
     * @param isMessage true for a message, false for a call
     */
    public record Target(String url, String service, boolean isMessage) {}
}
