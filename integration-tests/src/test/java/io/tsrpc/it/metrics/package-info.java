/** What flows tell to libraries for metrics and traces, as docs/operations.md shows it. */
@NullMarked
package io.tsrpc.it.metrics;

import org.jspecify.annotations.NullMarked;
