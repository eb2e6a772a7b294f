/** The runtime and what the processor generates, against real parts: sockets, compilers, the npm packages, a browser. */
@NullMarked
package io.tsrpc.it;

import org.jspecify.annotations.NullMarked;
