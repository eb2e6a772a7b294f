package io.tsrpc.testing.transport;

import io.tsrpc.transport.TransportConnection;

/**
 * One end of a connection, and its listener.
 *
 * @param connection sends frames
 * @param listener records what arrives
 */
record End<C extends TransportConnection>(C connection, RecordingListener listener) {}
