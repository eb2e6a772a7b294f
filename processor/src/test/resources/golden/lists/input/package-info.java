/** A list whose elements may be null. Lists of others are in mixed-record. */
@Protocols
@NullMarked
package com.example.lists;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
