@Protocols(name = "my-chat") // ERROR[PROTOCOL_NAME] `my-chat` is no name for generated classes
package chat.protocols;

import io.tsrpc.contract.Protocols;
