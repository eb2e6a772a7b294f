package io.tsrpc.transport;

import io.tsrpc.DataFormat;

/**
 * What a client tells its transport.
 *
 * @param format how the client speaks
 * @param maxMessageSize how large a message from the server may be: bytes, or UTF-16 units of JSON; the transport refuses larger
 *     ones
 */
public record ClientTransportSettings(DataFormat format, int maxMessageSize) {
    /** How many bytes that can be; UTF-8 takes up to three for one unit of UTF-16. */
    public int maxMessageBytes() {
        return format == DataFormat.JSON ? (int) Math.min(Integer.MAX_VALUE, 3L * maxMessageSize) : maxMessageSize;
    }
}
