@NullMarked
package io.tsrpc.it.projects.chat.protocols.models;

import org.jspecify.annotations.NullMarked;
