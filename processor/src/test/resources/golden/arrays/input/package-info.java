/** Arrays of primitives, of arrays and of generic types. */
@Protocols
@NullMarked
package com.example.arrays;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
