/**
 * Annotations for protocols that come from TypeScript, or must fit a {@code serviceProto.ts} that exists. Who begins in Java needs none
 * of them.
 */
@org.jspecify.annotations.NullMarked
package io.tsrpc.contract.typescript;
