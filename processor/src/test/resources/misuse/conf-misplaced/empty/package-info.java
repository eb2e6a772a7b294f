// a folder without services
@Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `chat.protocols.empty`; put it on a service, or on the package of
package chat.protocols.empty;

import chat.protocols.Access;
