/** The rules of transports as a suite of tests: whoever writes a transport extends {@link io.tsrpc.testing.transport.TransportSuite}. */
@NullMarked
package io.tsrpc.testing.transport;

import org.jspecify.annotations.NullMarked;
