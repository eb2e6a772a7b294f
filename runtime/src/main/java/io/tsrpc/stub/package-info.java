/**
 * Base types of generated clients and skeletons, and the check that generated code fits the runtime. Users extend the
 * generated classes, not these.
 */
@NullMarked
package io.tsrpc.stub;

import org.jspecify.annotations.NullMarked;
