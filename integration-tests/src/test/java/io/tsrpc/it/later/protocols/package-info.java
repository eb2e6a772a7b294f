/** One API that is answered at once, and one that is not. */
@Protocols(name = "Later")
@NullMarked
package io.tsrpc.it.later.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
