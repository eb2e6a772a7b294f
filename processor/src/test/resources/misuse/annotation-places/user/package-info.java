@AcceptedChange(rule = "MEMBER_REMOVED", reason = "nobody knows") // ERROR[ANNOTATION_MISPLACED] @AcceptedChange does not apply to the package
package chat.protocols.user;

import io.tsrpc.contract.AcceptedChange;
