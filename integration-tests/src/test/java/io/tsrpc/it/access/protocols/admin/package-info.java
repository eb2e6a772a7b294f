/** What administrators may do. */
@Access(roles = Role.ADMIN)
package io.tsrpc.it.access.protocols.admin;

import io.tsrpc.it.access.protocols.Access;
import io.tsrpc.it.access.protocols.Role;
