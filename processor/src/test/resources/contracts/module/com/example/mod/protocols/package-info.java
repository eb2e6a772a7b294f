@Protocols
@NullMarked
package com.example.mod.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
