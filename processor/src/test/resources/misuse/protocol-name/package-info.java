@Protocols(name = "my-chat") // ERROR[PROTOCOL_NAME] `my-chat` cannot be the name of generated classes
package chat.protocols;

import io.tsrpc.contract.Protocols;
