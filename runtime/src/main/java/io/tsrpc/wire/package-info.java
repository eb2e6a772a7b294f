/** Envelopes: how calls, answers and messages of a protocol set stand in frames, in binary and in JSON. */
@NullMarked
package io.tsrpc.wire;

import org.jspecify.annotations.NullMarked;
