/** What transports are written against, and what they carry. */
@NullMarked
package io.tsrpc.transport;

import org.jspecify.annotations.NullMarked;
