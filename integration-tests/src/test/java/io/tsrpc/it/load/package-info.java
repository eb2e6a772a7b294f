/** Servers under load: what does not read, what blocks, what comes in thousands. The figures are in {@code docs/reliability.md}. */
@NullMarked
package io.tsrpc.it.load;

import org.jspecify.annotations.NullMarked;
