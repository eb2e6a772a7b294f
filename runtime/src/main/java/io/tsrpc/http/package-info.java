/** The HTTP transport: every call and every message is a request of its own. */
@NullMarked
package io.tsrpc.http;

import org.jspecify.annotations.NullMarked;
