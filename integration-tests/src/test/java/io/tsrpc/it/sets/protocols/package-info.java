/** Sets of everything that a set can hold. */
@Protocols(name = "Sets")
@NullMarked
package io.tsrpc.it.sets.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
