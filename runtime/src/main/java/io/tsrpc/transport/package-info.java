/** The interfaces between transports and the rest of the runtime, and the frames that transports carry. */
@NullMarked
package io.tsrpc.transport;

import org.jspecify.annotations.NullMarked;
