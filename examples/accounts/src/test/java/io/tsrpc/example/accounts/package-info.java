@NullMarked
package io.tsrpc.example.accounts;

import org.jspecify.annotations.NullMarked;
