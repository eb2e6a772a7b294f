/**
 * What the benchmarks say to each other: one API and a few messages, whose records are the payloads of all codecs.
 *
 * <p>What may be absent has Fory's {@code Nullable}, the only one that Fory heeds between languages; the others go by the
 * name.
 */
@NullMarked
@Protocols
package io.tsrpc.benchmarks.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
