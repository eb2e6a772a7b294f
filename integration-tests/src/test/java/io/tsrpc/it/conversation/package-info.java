/**
 * The same scenarios between all clients and servers there are: ours and those of the npm packages, over both transports,
 * in both data formats, and over TLS.
 */
@NullMarked
package io.tsrpc.it.conversation;

import org.jspecify.annotations.NullMarked;
