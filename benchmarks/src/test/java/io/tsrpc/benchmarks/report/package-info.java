@NullMarked
package io.tsrpc.benchmarks.report;

import org.jspecify.annotations.NullMarked;
