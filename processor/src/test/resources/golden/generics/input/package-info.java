/** A generic type, with an argument. */
@Protocols
@NullMarked
package com.example.generics;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
