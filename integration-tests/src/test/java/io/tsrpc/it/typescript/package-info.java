/** The emitted TypeScript, seen by the compiler and by {@code tsrpc-cli}. */
@NullMarked
package io.tsrpc.it.typescript;

import org.jspecify.annotations.NullMarked;
