/**
 * The rules of backplanes as a test suite, and an engine that fails on demand. Tests of a backplane extend
 * {@link io.tsrpc.testing.backplane.BackplaneSuite} or {@link io.tsrpc.testing.backplane.RoomLogSuite}.
 */
@NullMarked
package io.tsrpc.testing.backplane;

import org.jspecify.annotations.NullMarked;
