package io.tsrpc.transport;

/**
 * The settings of a server that its transports need.
 *
 * @param json whether the server accepts JSON in addition to binary
 * @param maxMessageSize the maximum size of a message, in bytes; the transport refuses larger ones
 * @param userThreads the executor for user code; transport threads must not run user code
 * @param timer the timer for the transport's own timeouts
 */
public record TransportSettings(boolean json, int maxMessageSize, UserExecutor userThreads, Timer timer) {}
