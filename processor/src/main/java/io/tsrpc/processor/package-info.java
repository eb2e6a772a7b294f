/** The annotation processor: turns a package of protocol types into code, a contract and TypeScript. */
@NullMarked
package io.tsrpc.processor;

import org.jspecify.annotations.NullMarked;
