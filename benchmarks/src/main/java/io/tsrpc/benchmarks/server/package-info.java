@NullMarked
package io.tsrpc.benchmarks.server;

import org.jspecify.annotations.NullMarked;
