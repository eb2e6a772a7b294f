/** What servers and clients have in common behind their transports: running flows, and knowing who listens to which messages. */
@NullMarked
package io.tsrpc.engine;

import org.jspecify.annotations.NullMarked;
