/** A chatroom: a server, a page for browsers and a client for the console. */
@NullMarked
package io.tsrpc.example.chatroom;

import org.jspecify.annotations.NullMarked;
