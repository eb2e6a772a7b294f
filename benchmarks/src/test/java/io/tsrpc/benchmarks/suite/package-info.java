@NullMarked
package io.tsrpc.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
