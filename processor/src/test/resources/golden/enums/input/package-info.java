/** Enums whose constants are sent as numbers, and as numbers or texts. */
@Protocols
@NullMarked
package com.example.enums;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
