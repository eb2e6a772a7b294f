/** Files of the user's source tree: where the compiler has read a source, and the contract beside it. */
@NullMarked
package io.tsrpc.processor.files;

import org.jspecify.annotations.NullMarked;
