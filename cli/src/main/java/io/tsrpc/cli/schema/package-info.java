/** Service protos as {@code tsrpc-cli} writes them, as values. Knows nothing of Java's types. */
@NullMarked
package io.tsrpc.cli.schema;

import org.jspecify.annotations.NullMarked;
