/** The services as they were before the servers changed: what a client that was not rebuilt would send. */
@Protocols(name = "OldTalk")
@NullMarked
package io.tsrpc.it.conversation.outdated;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
