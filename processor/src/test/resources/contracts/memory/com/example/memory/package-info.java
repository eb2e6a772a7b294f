/** Values of which a few bytes become large objects. */
@Protocols
@NullMarked
package com.example.memory;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
