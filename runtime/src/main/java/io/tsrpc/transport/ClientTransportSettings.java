package io.tsrpc.transport;

import io.tsrpc.DataFormat;

/**
 * The settings of a client that its transport needs.
 *
 * @param format the data format of the client's frames
 * @param maxMessageSize the maximum size of a message from the server, in bytes; the transport refuses larger ones
 * @param timer the timer for the transport's own timeouts
 */
public record ClientTransportSettings(DataFormat format, int maxMessageSize, Timer timer) {}
