package com.example.conf;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;

public enum Level {
    LOW,
    @StringValue("high")
    HIGH,
    @IntValue(9)
    TOP {
        @Override
        public String toString() {
            return "the top";
        }
    }
}
