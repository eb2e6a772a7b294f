/** A picture on which everybody draws. */
@Protocols(name = "Canvas")
@NullMarked
package io.tsrpc.it.apitypes.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
