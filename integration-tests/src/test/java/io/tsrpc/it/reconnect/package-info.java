/** Clients that come back, against servers of the npm package. */
@NullMarked
package io.tsrpc.it.reconnect;

import org.jspecify.annotations.NullMarked;
