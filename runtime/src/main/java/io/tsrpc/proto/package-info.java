/** Descriptors of services, which generated code creates. They carry the name, the id, the types and the configuration. */
@NullMarked
package io.tsrpc.proto;

import org.jspecify.annotations.NullMarked;
