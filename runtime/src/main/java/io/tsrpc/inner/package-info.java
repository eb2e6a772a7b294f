/** The in-process transport: server and clients in one JVM, for tests. */
@NullMarked
package io.tsrpc.inner;

import org.jspecify.annotations.NullMarked;
