/** Uploads: a server that keeps files, a page for browsers and a client for the console. */
@NullMarked
package io.tsrpc.example.upload;

import org.jspecify.annotations.NullMarked;
