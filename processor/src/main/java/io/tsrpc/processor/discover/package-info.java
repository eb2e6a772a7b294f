/**
 * The Java front end: from the compiler's elements to the model. {@code Sources} holds what is compiled,
 * {@code ProtocolReader} reads one root; {@code ServiceReader}, {@code TypeResolver} and the readers of records, enums,
 * unions, forms, configuration and comments each read one kind of element; {@code Naming} and {@code Assembly} turn the
 * result into the complete model, which has no ids yet. Types that the model cannot express are reported here.
 */
@NullMarked
package io.tsrpc.processor.discover;

import org.jspecify.annotations.NullMarked;
