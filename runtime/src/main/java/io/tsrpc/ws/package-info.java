/** The WebSocket transport: one long connection carries calls and messages both ways. */
@NullMarked
package io.tsrpc.ws;

import org.jspecify.annotations.NullMarked;
