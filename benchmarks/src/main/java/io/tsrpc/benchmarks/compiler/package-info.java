/** How long javac takes with the processor, and without. */
@NullMarked
package io.tsrpc.benchmarks.compiler;

import org.jspecify.annotations.NullMarked;
