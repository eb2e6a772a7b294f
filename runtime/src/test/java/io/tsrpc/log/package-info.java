@NullMarked
package io.tsrpc.log;

import org.jspecify.annotations.NullMarked;
