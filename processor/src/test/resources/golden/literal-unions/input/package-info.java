/** Enums that TypeScript has as unions of literals. */
@Protocols
@NullMarked
package com.example.literals;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
