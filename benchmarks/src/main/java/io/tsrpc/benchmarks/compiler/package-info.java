/** A program that compiles. */
@NullMarked
package io.tsrpc.benchmarks.compiler;

import org.jspecify.annotations.NullMarked;
