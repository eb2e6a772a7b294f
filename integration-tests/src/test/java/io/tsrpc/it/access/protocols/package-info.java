/** Services for everybody, for users and for administrators. */
@Protocols(name = "Access")
@NullMarked
package io.tsrpc.it.access.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
