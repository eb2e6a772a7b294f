/** What differs between two protocols. The rules are those of the processor, in {@code io.tsrpc.processor.evolution}. */
@NullMarked
package io.tsrpc.cli.diff;

import org.jspecify.annotations.NullMarked;
