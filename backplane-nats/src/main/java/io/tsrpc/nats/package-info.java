/** Rooms of several servers by <a href="https://nats.io">NATS</a>. */
@NullMarked
package io.tsrpc.nats;

import org.jspecify.annotations.NullMarked;
