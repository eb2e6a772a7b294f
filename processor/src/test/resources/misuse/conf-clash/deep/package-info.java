@Access // ERROR[CONF_CLASH] `role` is a member of both `@Access` and `@Audit`, which hold for `chat.protocols.folder.deep`
package chat.protocols.folder.deep;

import chat.protocols.Access;
