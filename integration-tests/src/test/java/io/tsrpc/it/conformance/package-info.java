/** Our servers do what the recorded ones of the npm packages did, byte for byte. */
@NullMarked
package io.tsrpc.it.conformance;

import org.jspecify.annotations.NullMarked;
