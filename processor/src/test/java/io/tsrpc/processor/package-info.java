@NullMarked
package io.tsrpc.processor;

import org.jspecify.annotations.NullMarked;
