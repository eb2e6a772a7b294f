/** A folder in a folder. */
@NullMarked
package io.tsrpc.conformance.protocols.a.b;

import org.jspecify.annotations.NullMarked;
