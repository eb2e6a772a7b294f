/** A folder. */
@NullMarked
package io.tsrpc.conformance.protocols.a;

import org.jspecify.annotations.NullMarked;
