/** Sets of elements of every kind, and elements that a stranger chooses. */
@Protocols
@NullMarked
package com.example.sets;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
