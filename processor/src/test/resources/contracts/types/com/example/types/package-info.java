/** Everything in the type table. */
@Protocols
@NullMarked
package com.example.types;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
