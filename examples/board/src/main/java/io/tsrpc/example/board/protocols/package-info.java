/** What the server and its page say to each other. Each board is a room of its name. */
@NullMarked
@Protocols(name = "Board", rooms = true)
package io.tsrpc.example.board.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
