/** The services of the recorded servers. */
@Protocols(name = "Conformance")
@NullMarked
package io.tsrpc.conformance.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
