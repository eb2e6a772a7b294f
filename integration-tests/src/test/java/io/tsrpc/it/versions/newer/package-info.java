/** The newer version: what is new comes last, so that ids stay. */
@Protocols(name = "Newer")
@NullMarked
package io.tsrpc.it.versions.newer;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
