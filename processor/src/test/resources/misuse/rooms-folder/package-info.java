@Protocols(rooms = true)
package chat.protocols;

import io.tsrpc.contract.Protocols;
