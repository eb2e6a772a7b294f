/** The older version. */
@Protocols(name = "Older")
@NullMarked
package io.tsrpc.it.versions.older;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
