/**
 * The content of a protocols package, as values: strings, numbers and the sealed types of this package. The model does
 * not depend on the compiler, so emitters are tested without one, and another front end can create the same model.
 * Everything is resolved and sorted: emitters only print.
 */
@NullMarked
package io.tsrpc.processor.model;

import org.jspecify.annotations.NullMarked;
