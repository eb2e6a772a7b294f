/** TLS from PEM files. Starts at {@link io.tsrpc.tls.PemFiles}. */
@NullMarked
package io.tsrpc.tls;

import org.jspecify.annotations.NullMarked;
