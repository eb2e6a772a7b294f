/** Utilities for text: UTF-8, and shortening. This package does not depend on the rest of the runtime. */
@NullMarked
package io.tsrpc.text;

import org.jspecify.annotations.NullMarked;
