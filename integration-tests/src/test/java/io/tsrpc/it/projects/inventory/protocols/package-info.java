/** The items of a warehouse, in MongoDB. */
@Protocols
@NullMarked
package io.tsrpc.it.projects.inventory.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
