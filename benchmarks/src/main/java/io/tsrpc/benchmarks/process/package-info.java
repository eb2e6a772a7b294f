/** Processes that talk to each other in lines. */
@NullMarked
package io.tsrpc.benchmarks.process;

import org.jspecify.annotations.NullMarked;
