/** Everything that null may be sent for. */
@Protocols(name = "Nulls")
@NullMarked
package io.tsrpc.it.nulls.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
