@NullMarked
package io.tsrpc.benchmarks.plan;

import org.jspecify.annotations.NullMarked;
