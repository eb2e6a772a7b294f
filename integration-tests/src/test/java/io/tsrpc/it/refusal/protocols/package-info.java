/** Services whose values the server's own code checks. */
@Protocols(name = "Strict")
@NullMarked
package io.tsrpc.it.refusal.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
