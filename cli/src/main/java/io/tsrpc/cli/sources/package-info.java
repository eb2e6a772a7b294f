/** What only TypeScript's sources tell of a protocol: comments, and the names of constants. */
@NullMarked
package io.tsrpc.cli.sources;

import org.jspecify.annotations.NullMarked;
