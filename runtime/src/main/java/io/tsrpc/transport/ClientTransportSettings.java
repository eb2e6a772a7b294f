package io.tsrpc.transport;

import io.tsrpc.DataFormat;

/**
 * What a client tells its transport.
 *
 * @param format how the client speaks
 * @param maxMessageSize how many bytes a message from the server may have; the transport refuses larger ones
 * @param timer for the transport's own timeouts
 */
public record ClientTransportSettings(DataFormat format, int maxMessageSize, Timer timer) {}
