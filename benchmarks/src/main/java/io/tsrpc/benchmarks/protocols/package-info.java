/** What the benchmarks say to each other: one API and a few messages, whose records are the payloads of all codecs. */
@NullMarked
@Protocols
package io.tsrpc.benchmarks.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
