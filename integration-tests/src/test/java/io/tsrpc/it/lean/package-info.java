/** A program on a path without what only some transports need. */
@NullMarked
package io.tsrpc.it.lean;

import org.jspecify.annotations.NullMarked;
