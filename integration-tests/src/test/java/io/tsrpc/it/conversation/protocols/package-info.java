/** The services that the conversations are about; the npm packages get the TypeScript that is emitted for them. */
@Protocols(name = "Talk")
@NullMarked
package io.tsrpc.it.conversation.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
