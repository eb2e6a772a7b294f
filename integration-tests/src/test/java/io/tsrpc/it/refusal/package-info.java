/** Requests, messages and replies that somebody's code refuses. */
@NullMarked
package io.tsrpc.it.refusal;

import org.jspecify.annotations.NullMarked;
