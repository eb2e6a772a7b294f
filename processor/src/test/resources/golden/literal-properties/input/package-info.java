/** Records with properties that have always the same value. */
@Protocols
@NullMarked
package com.example.constants;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
