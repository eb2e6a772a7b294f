/** Clients on any transport: calls, messages, flows and connections. {@link ClientAssembly} connects the parts. */
@NullMarked
package io.tsrpc.client;

import org.jspecify.annotations.NullMarked;
