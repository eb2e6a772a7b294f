/** Old and new generated code of protocols that change really talk, with each other and with npm's tsbuffer. */
@NullMarked
package io.tsrpc.it.evolution;

import org.jspecify.annotations.NullMarked;
