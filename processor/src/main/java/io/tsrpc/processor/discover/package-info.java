/**
 * The Java front end: from the compiler's elements to the model. {@code Sources} knows what is compiled,
 * {@code ProtocolReader} reads one root; {@code ServiceReader}, {@code TypeResolver} and the readers of records,
 * enums, unions, forms, configuration and comments each read one kind of thing; {@code Naming} and {@code Assembly}
 * turn what they found into the finished model, which has no ids yet. Whatever cannot be expressed in the model is reported here.
 */
@NullMarked
package io.tsrpc.processor.discover;

import org.jspecify.annotations.NullMarked;
