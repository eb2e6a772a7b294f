/** What {@code docs/deployment.md} says, tried with the programs that it names. */
@NullMarked
package io.tsrpc.it.deployment;

import org.jspecify.annotations.NullMarked;
