@Protocols // ERROR[NESTED_ROOT] `chat.protocols.admin` is below the protocols root `chat.protocols`
package chat.protocols.admin;

import io.tsrpc.contract.Protocols;
