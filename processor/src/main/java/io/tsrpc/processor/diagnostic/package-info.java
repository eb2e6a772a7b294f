/** What is said to users: every text in one enum, problems as values, one class that prints them. */
@NullMarked
package io.tsrpc.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
