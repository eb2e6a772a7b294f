/** Services with names that Java has not. */
@Protocols
@NullMarked
package com.example.givennames;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
