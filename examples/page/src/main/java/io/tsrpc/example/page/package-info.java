/** What the examples have in common: the routes of a page, and the browser in which tests open it. */
@NullMarked
package io.tsrpc.example.page;

import org.jspecify.annotations.NullMarked;
