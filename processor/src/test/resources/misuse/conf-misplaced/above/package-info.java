// above the root


@Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `chat`; put it on a service, or on the package of a folder
package chat;

import chat.protocols.Access;
