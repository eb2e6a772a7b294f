/**
 * What a protocols package says, in values: strings, numbers and the sealed types of this package. Nothing here
 * knows the compiler, so that emitters run and are tested without one, and another front end can make the same
 * model. Everything is resolved and sorted: emitters only print.
 */
@NullMarked
package io.tsrpc.processor.model;

import org.jspecify.annotations.NullMarked;
