/** The Java sources of a service proto: {@code JavaProtocol} makes declarations of its types, which {@code Sources} prints. */
@NullMarked
package io.tsrpc.cli.java;

import org.jspecify.annotations.NullMarked;
