/** A protocol that asks for rooms, and has a message that is called like one of theirs. */
@Protocols(rooms = true)
package com.example.game;

import io.tsrpc.contract.Protocols;
