/** A map whose keys are numbers and whose values have a length. */
@Protocols
@NullMarked
package com.example.maps;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
