/** The folder {@code rt} of a protocol with rooms. */
@NullMarked
package io.tsrpc.room.protocols.rt;

import org.jspecify.annotations.NullMarked;
