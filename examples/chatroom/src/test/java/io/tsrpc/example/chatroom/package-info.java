@NullMarked
package io.tsrpc.example.chatroom;

import org.jspecify.annotations.NullMarked;
