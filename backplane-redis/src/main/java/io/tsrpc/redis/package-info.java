/** Rooms of several servers by <a href="https://redis.io">Redis</a> 7 or newer, or Valkey. */
@NullMarked
package io.tsrpc.redis;

import org.jspecify.annotations.NullMarked;
