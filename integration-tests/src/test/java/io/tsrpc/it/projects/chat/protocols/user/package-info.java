@NullMarked
package io.tsrpc.it.projects.chat.protocols.user;

import org.jspecify.annotations.NullMarked;
