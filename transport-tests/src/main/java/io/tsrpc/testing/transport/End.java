package io.tsrpc.testing.transport;

import io.tsrpc.transport.TransportConnection;

/**
 * One end of a connection, and who listens there.
 *
 * @param connection what frames go out by
 * @param ear what hears of those that come
 */
record End<C extends TransportConnection>(C connection, Ear ear) {}
