/** APIs that name their types, and requests, responses and messages that are unions or enums. */
@Protocols
@NullMarked
package com.example.types;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
