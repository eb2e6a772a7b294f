/** Our codecs against the real {@code tsbuffer}, with random values of every type. */
@NullMarked
package io.tsrpc.it.differential;

import org.jspecify.annotations.NullMarked;
