@NullMarked
package io.tsrpc.it.projects.admin.protocols.users;

import org.jspecify.annotations.NullMarked;
