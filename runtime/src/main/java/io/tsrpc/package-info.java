/** Typed RPC and two-way messages over HTTP and WebSocket, wire-compatible with TSRPC 3. */
@NullMarked
package io.tsrpc;

import org.jspecify.annotations.NullMarked;
