/** A module that does not read java.compiler: what is generated has no annotation that names the processor. */
@Protocols
@NullMarked
package com.example.mod;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
