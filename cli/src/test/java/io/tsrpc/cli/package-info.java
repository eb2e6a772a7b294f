/** Tests of the commands, with real files and the real compiler. */
@NullMarked
package io.tsrpc.cli;

import org.jspecify.annotations.NullMarked;
