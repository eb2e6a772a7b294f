/** Tuples, in each other, with and without optional elements. */
@Protocols
@NullMarked
package com.example.tuples;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
