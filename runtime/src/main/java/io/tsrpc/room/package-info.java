/** Rooms, users and who is there: what is sent to many connections at once. */
@NullMarked
package io.tsrpc.room;

import org.jspecify.annotations.NullMarked;
