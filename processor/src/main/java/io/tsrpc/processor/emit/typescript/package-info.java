/** Generates TypeScript for browsers and Node: the files that a TSRPC project would contain, comments included. */
@NullMarked
package io.tsrpc.processor.emit.typescript;

import org.jspecify.annotations.NullMarked;
