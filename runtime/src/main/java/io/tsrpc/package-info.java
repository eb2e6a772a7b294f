/**
 * The main API of tsrpc-java: servers and clients on any transport, calls and their outcomes, connections, messages and errors.
 * The transports are in {@link io.tsrpc.ws}, {@link io.tsrpc.http} and {@link io.tsrpc.inner}.
 */
@NullMarked
package io.tsrpc;

import org.jspecify.annotations.NullMarked;
