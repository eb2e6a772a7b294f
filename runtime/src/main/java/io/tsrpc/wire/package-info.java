/** Envelopes: the encoding of calls, replies and messages of a protocol set in frames, in binary and in JSON. */
@NullMarked
package io.tsrpc.wire;

import org.jspecify.annotations.NullMarked;
