/** Numbers and booleans: primitive, boxed, unsigned, of full 64 bits. */
@Protocols
@NullMarked
package com.example.numbers;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
