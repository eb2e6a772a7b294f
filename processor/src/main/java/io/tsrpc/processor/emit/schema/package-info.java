/** The schema of a protocol in TSBuffer's format, on which every artifact that describes the wire is based. */
@NullMarked
package io.tsrpc.processor.emit.schema;

import org.jspecify.annotations.NullMarked;
