/** The engines behind all clients: calls, messages, flows and connections, over whatever transport. */
@NullMarked
package io.tsrpc.client;

import org.jspecify.annotations.NullMarked;
