/** Users. */
@NullMarked
package com.example.chat.user;

import org.jspecify.annotations.NullMarked;
