/**
 * The annotations of protocol packages. One marks the root; the others change how a Java type appears on the wire.
 *
 * <p>Only the annotation processor reads them. They have no effect at run time.
 */
@NullMarked
package io.tsrpc.contract;

import org.jspecify.annotations.NullMarked;
