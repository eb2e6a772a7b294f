/** A record with required and optional components, a list, a map and itself. */
@Protocols
@NullMarked
package com.example.mixed;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
