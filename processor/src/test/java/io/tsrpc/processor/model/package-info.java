@NullMarked
package io.tsrpc.processor.model;

import org.jspecify.annotations.NullMarked;
