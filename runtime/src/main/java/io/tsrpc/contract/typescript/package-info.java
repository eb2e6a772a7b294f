/**
 * Types that TypeScript has and Java has not, for protocols that were written in TypeScript and whose clients keep their own
 * {@code serviceProto.ts}: with these annotations Java sends the same bytes. Who writes a protocol in Java needs none of them.
 *
 * <p>Only the annotation processor reads them. They have no effect at run time.
 */
@NullMarked
package io.tsrpc.contract.typescript;

import org.jspecify.annotations.NullMarked;
