@Protocols(name = "Arcade", rooms = true)
@NullMarked
package io.tsrpc.it.rooms.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
