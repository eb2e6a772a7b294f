@Access
package chat.protocols.user;

import chat.protocols.Access;
