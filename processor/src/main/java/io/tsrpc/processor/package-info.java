/** The annotation processor: generates code, a schema and TypeScript from a package of protocol types. */
@NullMarked
package io.tsrpc.processor;

import org.jspecify.annotations.NullMarked;
