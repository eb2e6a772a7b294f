@NullMarked
package io.tsrpc.benchmarks.grpc;

import org.jspecify.annotations.NullMarked;
