/**
 * The rules of transports as a test suite. Tests of a transport extend
 * {@link io.tsrpc.testing.transport.TransportSuite}.
 */
@NullMarked
package io.tsrpc.testing.transport;

import org.jspecify.annotations.NullMarked;
