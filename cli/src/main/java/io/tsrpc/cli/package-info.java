/** The command line: {@code tsrpc java} and {@code tsrpc diff}. */
@NullMarked
package io.tsrpc.cli;

import org.jspecify.annotations.NullMarked;
