/** TypeScript for browsers and Node: the files a TSRPC project would have written by hand, comments included. */
@NullMarked
package io.tsrpc.processor.emit.typescript;

import org.jspecify.annotations.NullMarked;
