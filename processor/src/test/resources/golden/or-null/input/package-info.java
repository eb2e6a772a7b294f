/** Components whose null is sent as null. */
@Protocols
@NullMarked
package com.example.nulls;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
