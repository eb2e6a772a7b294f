/**
 * What a user of tsrpc-java names: servers and clients whatever their transport, calls and what they return,
 * connections, messages and errors. The transports themselves are {@link io.tsrpc.ws}, {@link io.tsrpc.http}
 * and {@link io.tsrpc.inner}.
 */
@NullMarked
package io.tsrpc;

import org.jspecify.annotations.NullMarked;
