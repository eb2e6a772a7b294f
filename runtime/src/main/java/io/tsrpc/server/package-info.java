/**
 * What every server does whatever its transports: calls, messages, flows, broadcast, start and stop. {@code ServerEngine} puts the
 * parts together. Nothing here sees a socket or HTTP.
 */
@NullMarked
package io.tsrpc.server;

import org.jspecify.annotations.NullMarked;
