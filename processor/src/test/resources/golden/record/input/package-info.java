/** A record whose components are all required. */
@Protocols
@NullMarked
package com.example.record;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
