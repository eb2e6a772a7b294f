@NullMarked
package io.tsrpc.benchmarks;

import org.jspecify.annotations.NullMarked;
