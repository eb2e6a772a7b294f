/** A set, and an enum whose constants are sent by their names. */
@Protocols
@NullMarked
package com.example.sets;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
