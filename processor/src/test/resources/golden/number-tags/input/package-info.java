/** Unions whose records are told apart by numbers. */
@Protocols
@NullMarked
package com.example.tags;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
