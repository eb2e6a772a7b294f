/** What servers and clients share, independent of transports: calls, flows, options, and the listeners of messages. */
@NullMarked
package io.tsrpc.engine;

import org.jspecify.annotations.NullMarked;
