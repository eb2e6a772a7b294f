/** A record in a record. */
@Protocols
@NullMarked
package com.example.nested;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
