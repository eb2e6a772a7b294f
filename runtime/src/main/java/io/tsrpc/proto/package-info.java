/** Descriptors: the typed names of services, which generated code defines. */
@NullMarked
package io.tsrpc.proto;

import org.jspecify.annotations.NullMarked;
