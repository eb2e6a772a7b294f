/** The same services, with records that check nothing. */
@Protocols(name = "Lenient")
@NullMarked
package io.tsrpc.it.refusal.lenient;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
