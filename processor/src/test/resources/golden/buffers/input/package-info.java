/** Arrays that are sent as blocks of memory. */
@Protocols
@NullMarked
package com.example.buffers;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
