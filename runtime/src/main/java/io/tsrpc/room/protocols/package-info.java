/**
 * The services by which clients come back to their rooms: what {@code @Protocols(rooms = true)} adds to a protocol. Clients and servers
 * use them by themselves; applications have no need to.
 */
@Protocols(name = "Rooms")
@NullMarked
package io.tsrpc.room.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
