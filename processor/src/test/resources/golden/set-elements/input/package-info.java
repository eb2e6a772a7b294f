/** Records in a set, whose codecs make hash codes, and one whose own must do. */
@Protocols
@NullMarked
package com.example.elements;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
