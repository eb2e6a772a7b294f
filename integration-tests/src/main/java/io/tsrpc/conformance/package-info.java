/** The server that clients of any language are tested against: it does what the recorded servers did. */
@NullMarked
package io.tsrpc.conformance;

import org.jspecify.annotations.NullMarked;
