/** The schema of a protocol as TSBuffer spells it: what every artifact that describes the wire is made from. */
@NullMarked
package io.tsrpc.processor.emit.schema;

import org.jspecify.annotations.NullMarked;
