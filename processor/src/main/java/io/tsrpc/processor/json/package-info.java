/** JSON text, in and out, as trees of maps, lists, strings, numbers, booleans and nulls. */
@NullMarked
package io.tsrpc.processor.json;

import org.jspecify.annotations.NullMarked;
