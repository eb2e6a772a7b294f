/** What rooms stand on: engines that carry messages between servers and keep them for those who come back. */
@NullMarked
package io.tsrpc.backplane;

import org.jspecify.annotations.NullMarked;
