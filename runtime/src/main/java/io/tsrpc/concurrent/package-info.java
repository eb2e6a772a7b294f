/** How frames get from transport threads to user code: executors, and work that is taken one at a time. */
@NullMarked
package io.tsrpc.concurrent;

import org.jspecify.annotations.NullMarked;
