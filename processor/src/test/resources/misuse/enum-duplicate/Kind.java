package chat.protocols;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;

enum Kind {
    A,
    @StringValue("A") B, // ERROR[ENUM_DUPLICATE] `A` and `B` have the same value 'A'; change one of them
    @StringValue("1") TEXT,
    @IntValue(1) ONE,
    @IntValue(1) UNO // ERROR[ENUM_DUPLICATE] `ONE` and `UNO` have the same value 1
}
