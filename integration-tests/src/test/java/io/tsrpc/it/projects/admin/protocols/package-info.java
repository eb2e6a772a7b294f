/** The users of a site, for those who manage them. */
@Protocols
@NullMarked
package io.tsrpc.it.projects.admin.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
