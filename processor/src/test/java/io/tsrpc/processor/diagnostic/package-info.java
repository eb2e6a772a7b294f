@NullMarked
package io.tsrpc.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
