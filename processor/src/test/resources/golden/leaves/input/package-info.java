/** Dates, values of any type, and classes that are sent as text or bytes. */
@Protocols
@NullMarked
package com.example.leaves;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
