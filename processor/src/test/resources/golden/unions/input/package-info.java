/** A union and its members. */
@Protocols
@NullMarked
package com.example.unions;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
