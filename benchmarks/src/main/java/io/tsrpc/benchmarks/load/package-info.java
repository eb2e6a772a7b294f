/** Programs that keep servers busy and tell how fast they were. */
@NullMarked
package io.tsrpc.benchmarks.load;

import org.jspecify.annotations.NullMarked;
