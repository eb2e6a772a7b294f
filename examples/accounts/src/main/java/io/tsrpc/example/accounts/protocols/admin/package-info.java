/** What only admins may do: {@link io.tsrpc.example.accounts.protocols.Access} holds for all services in this folder. */
@NullMarked
@Access(roles = Role.ADMIN)
package io.tsrpc.example.accounts.protocols.admin;

import io.tsrpc.example.accounts.protocols.Access;
import io.tsrpc.example.accounts.protocols.Role;
import org.jspecify.annotations.NullMarked;
