/** What generated clients and skeletons are built on. Users extend the generated classes, not these. */
@NullMarked
package io.tsrpc.stub;

import org.jspecify.annotations.NullMarked;
