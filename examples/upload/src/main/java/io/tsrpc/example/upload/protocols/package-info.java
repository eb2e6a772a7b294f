/**
 * How a file gets to the server: it is begun, comes in parts, and is finished. Whoever has been cut off begins it again, and hears how
 * far it has come.
 */
@NullMarked
@Protocols(name = "Upload")
package io.tsrpc.example.upload.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
