/** TypeScript and the schema of a protocol with folders: the protocol of the case services. */
@Protocols
@NullMarked
package com.example.chat;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
