@NullMarked
package io.tsrpc.processor.discover;

import org.jspecify.annotations.NullMarked;
