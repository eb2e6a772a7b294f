/**
 * What every server does on any transport: calls, messages, flows, broadcast, start and stop. {@code ServerEngine}
 * connects the parts. No class here knows sockets or HTTP.
 */
@NullMarked
package io.tsrpc.server;

import org.jspecify.annotations.NullMarked;
