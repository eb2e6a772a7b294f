/** Components that may be undefined. */
@Protocols
@NullMarked
package com.example.undefined;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
