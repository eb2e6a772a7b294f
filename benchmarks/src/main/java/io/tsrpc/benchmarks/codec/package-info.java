@NullMarked
package io.tsrpc.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
