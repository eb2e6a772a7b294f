/** What servers no longer have. */
@NullMarked
package io.tsrpc.it.conversation.outdated.withdrawn;

import org.jspecify.annotations.NullMarked;
