@NullMarked
package io.tsrpc.example.shop;

import org.jspecify.annotations.NullMarked;
