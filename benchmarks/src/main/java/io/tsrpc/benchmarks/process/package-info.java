@NullMarked
package io.tsrpc.benchmarks.process;

import org.jspecify.annotations.NullMarked;
