/** What the chat's server and its clients say to each other. */
@Protocols(name = "Chat", rooms = true)
package ${package}.protocols;

import io.tsrpc.contract.Protocols;
