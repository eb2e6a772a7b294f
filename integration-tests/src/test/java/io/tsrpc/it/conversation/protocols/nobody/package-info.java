/** What nobody handles. */
@NullMarked
package io.tsrpc.it.conversation.protocols.nobody;

import org.jspecify.annotations.NullMarked;
