/** Halls in which lines are called out. */
@Protocols(name = "Hall", rooms = true)
@NullMarked
package io.tsrpc.it.hall.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
