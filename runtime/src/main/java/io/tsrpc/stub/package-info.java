/**
 * What generated clients and skeletons are built on, and the question whether generated code fits. Users extend the generated
 * classes, not these.
 */
@NullMarked
package io.tsrpc.stub;

import org.jspecify.annotations.NullMarked;
