/** The services that the suites call. */
@Protocols(name = "Suite")
@NullMarked
package io.tsrpc.it.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
