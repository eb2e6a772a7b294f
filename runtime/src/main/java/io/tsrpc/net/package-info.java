/** Sockets without blocking, for the transports: loops, TLS, and the connections of clients. Not exported. */
@NullMarked
package io.tsrpc.net;

import org.jspecify.annotations.NullMarked;
