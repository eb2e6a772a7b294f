/** Messages to users: all texts in one enum, problems as values, and one class that prints them. */
@NullMarked
package io.tsrpc.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
