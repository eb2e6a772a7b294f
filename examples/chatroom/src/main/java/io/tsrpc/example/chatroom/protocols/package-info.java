/** What the chatroom's server, its console client and its page say to each other. */
@NullMarked
@Protocols(name = "Chat", rooms = true)
package io.tsrpc.example.chatroom.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
