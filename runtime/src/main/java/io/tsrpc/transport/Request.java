package io.tsrpc.transport;

import org.jspecify.annotations.Nullable;

/**
 * The content of one request.
 *
 * @param body the frame
 * @param target what it is for if the transport knows, or null if the frame's envelope says it
 */
public record Request(Frame body, @Nullable Target target) {
    /**
     * A service that is named beside the body, by a URL.
     *
     * @param url as it was sent, for error messages
     * @param service the service's name
     * @param isMessage whether it is a message rather than a call
     */
    public record Target(String url, String service, boolean isMessage) {}
}
