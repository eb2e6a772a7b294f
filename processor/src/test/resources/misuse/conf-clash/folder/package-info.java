@Audit(role = "folder")
package chat.protocols.folder;

import chat.protocols.Audit;
