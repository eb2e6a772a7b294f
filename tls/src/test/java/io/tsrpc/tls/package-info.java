@NullMarked
package io.tsrpc.tls;

import org.jspecify.annotations.NullMarked;
