@Protocols
@NullMarked
package com.example.chat.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
