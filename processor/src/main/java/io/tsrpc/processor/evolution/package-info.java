/**
 * What a change of a protocol means to those who speak it as it was: which rule it breaks, and who then no longer
 * understands whom. Compares contracts; knows neither the compiler nor files.
 */
@NullMarked
package io.tsrpc.processor.evolution;

import org.jspecify.annotations.NullMarked;
