/** The WebSocket transport: one persistent connection carries calls and messages in both directions. */
@NullMarked
package io.tsrpc.ws;

import org.jspecify.annotations.NullMarked;
