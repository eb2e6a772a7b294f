package com.example.undefined;

import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.OrUndefined;
import java.util.Optional;

public record MsgChange(
        @OrUndefined Optional<String> name,
        @OrUndefined @OrNull Optional<Integer> age) {}
