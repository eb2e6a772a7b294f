/** Gives a protocol its ids: the numbers that binary data carries. Nothing else assigns any. */
@NullMarked
package io.tsrpc.processor.number;

import org.jspecify.annotations.NullMarked;
