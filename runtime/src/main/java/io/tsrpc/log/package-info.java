/** What the runtime writes to the log: all lines go through {@link Log}, to the logger of a {@link Topic}. */
@NullMarked
package io.tsrpc.log;

import org.jspecify.annotations.NullMarked;
