/** An object that extends one with literal properties. */
@Protocols
@NullMarked
package com.example.extendedliterals;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
