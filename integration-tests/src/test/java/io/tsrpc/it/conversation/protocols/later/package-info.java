/** What is answered when the handler has long returned. */
@NullMarked
package io.tsrpc.it.conversation.protocols.later;

import org.jspecify.annotations.NullMarked;
