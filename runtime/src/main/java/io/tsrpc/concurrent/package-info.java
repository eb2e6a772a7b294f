/** Carries work from transport threads to user code: executors, timers, and serial queues. */
@NullMarked
package io.tsrpc.concurrent;

import org.jspecify.annotations.NullMarked;
