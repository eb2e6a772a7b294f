/** Clients behind their transports: calls, messages, flows and connections. {@link ClientAssembly} puts them together. */
@NullMarked
package io.tsrpc.client;

import org.jspecify.annotations.NullMarked;
