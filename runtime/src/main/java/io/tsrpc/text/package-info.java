/** Bytes of text. Knows nothing else of the runtime. */
@NullMarked
package io.tsrpc.text;

import org.jspecify.annotations.NullMarked;
