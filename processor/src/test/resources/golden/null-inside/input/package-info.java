/** Unions of which null is a member. */
@Protocols
@NullMarked
package com.example.nullinside;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
