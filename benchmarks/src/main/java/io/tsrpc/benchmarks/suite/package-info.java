/** What is measured, with whom, and in which order. */
@NullMarked
package io.tsrpc.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
