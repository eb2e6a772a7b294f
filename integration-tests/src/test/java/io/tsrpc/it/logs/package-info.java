/** What the library writes to the log. */
@NullMarked
package io.tsrpc.it.logs;

import org.jspecify.annotations.NullMarked;
