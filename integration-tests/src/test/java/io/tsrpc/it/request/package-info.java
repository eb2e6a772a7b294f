/** Who is calling, between our clients and servers and those of npm. */
@NullMarked
package io.tsrpc.it.request;

import org.jspecify.annotations.NullMarked;
