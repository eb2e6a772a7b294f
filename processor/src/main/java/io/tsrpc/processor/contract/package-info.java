/**
 * The contract of a protocol: {@code serviceProto.json}, which remembers all ids, as values and as text. Knows neither the
 * compiler nor files.
 */
@NullMarked
package io.tsrpc.processor.contract;

import org.jspecify.annotations.NullMarked;
