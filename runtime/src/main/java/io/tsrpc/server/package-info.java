/**
 * What every server does whatever its transport: calls, messages, flows, broadcast, start and stop. It knows connections and
 * frames, but neither sockets nor HTTP.
 */
@NullMarked
package io.tsrpc.server;

import org.jspecify.annotations.NullMarked;
