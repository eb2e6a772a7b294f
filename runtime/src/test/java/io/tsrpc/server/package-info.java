/** The engine of servers on a transport, a clock and threads that are the test's. */
@NullMarked
package io.tsrpc.server;

import org.jspecify.annotations.NullMarked;
