/**
 * What a protocols package is written with: one annotation that marks the root, and a few that say how
 * a Java type appears on the wire where the default is not what is wanted.
 *
 * <p>None of them is read at run time; the annotation processor sees them and generates code.
 */
@NullMarked
package io.tsrpc.contract;

import org.jspecify.annotations.NullMarked;
