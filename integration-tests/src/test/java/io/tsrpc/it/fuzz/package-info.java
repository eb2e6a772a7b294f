/** Whatever bytes a stranger may send, in the hands of a fuzzer. Those for package-private classes of transports are in their packages. */
@NullMarked
package io.tsrpc.it.fuzz;

import org.jspecify.annotations.NullMarked;
