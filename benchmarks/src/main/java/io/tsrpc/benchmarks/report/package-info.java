/** What was measured: samples, figures, tables and charts. */
@NullMarked
package io.tsrpc.benchmarks.report;

import org.jspecify.annotations.NullMarked;
