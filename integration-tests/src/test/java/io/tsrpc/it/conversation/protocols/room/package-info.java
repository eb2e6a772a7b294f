/** What happens in a room. */
@NullMarked
package io.tsrpc.it.conversation.protocols.room;

import org.jspecify.annotations.NullMarked;
