@NullMarked
package io.tsrpc.benchmarks.load;

import org.jspecify.annotations.NullMarked;
