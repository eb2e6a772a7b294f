/** Every type that a contract may use, alone and in each other. */
@Protocols(name = "Types")
@NullMarked
package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
