/** A chat whose messages have files. */
@Protocols
@NullMarked
package io.tsrpc.it.projects.chat.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
