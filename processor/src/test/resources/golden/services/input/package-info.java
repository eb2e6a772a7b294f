/** APIs and messages in the root and in folders, with what callers and servers use. */
@Protocols
@NullMarked
package com.example.chat.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
