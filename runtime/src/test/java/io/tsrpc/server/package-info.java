/** Tests of the server engine with a transport, a clock and threads that belong to the test. */
@NullMarked
package io.tsrpc.server;

import org.jspecify.annotations.NullMarked;
