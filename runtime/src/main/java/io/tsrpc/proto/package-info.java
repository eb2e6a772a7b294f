/** Descriptors: the typed names of services, and what generated clients and skeletons are built on. */
@NullMarked
package io.tsrpc.proto;

import org.jspecify.annotations.NullMarked;
