/** Users. */
@NullMarked
package com.example.chat.protocols.user;

import org.jspecify.annotations.NullMarked;
