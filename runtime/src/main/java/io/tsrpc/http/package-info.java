/** The HTTP transport: every call and every message is a separate request. */
@NullMarked
package io.tsrpc.http;

import org.jspecify.annotations.NullMarked;
