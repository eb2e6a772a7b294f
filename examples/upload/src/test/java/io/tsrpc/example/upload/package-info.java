@NullMarked
package io.tsrpc.example.upload;

import org.jspecify.annotations.NullMarked;
