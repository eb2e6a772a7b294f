/** APIs that are answered at once, and later. */
@Protocols(name = "Slow")
@NullMarked
package com.example.slow;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
