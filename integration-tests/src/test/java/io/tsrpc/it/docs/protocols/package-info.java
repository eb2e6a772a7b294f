/** What the examples of {@code docs/wire.md} are about. */
@Protocols(name = "Docs")
@NullMarked
package io.tsrpc.it.docs.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
