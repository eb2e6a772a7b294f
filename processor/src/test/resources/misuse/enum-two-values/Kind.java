package chat.protocols;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;

enum Kind {
    @IntValue(1) @StringValue("a") A // ERROR[ENUM_TWO_VALUES] `A` has several of @StringValue, @IntValue and @BooleanValue; keep one
}
