@Protocols
package chat.protocols;

import io.tsrpc.contract.Protocols;
