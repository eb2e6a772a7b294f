package com.example.nulls;

import io.tsrpc.contract.typescript.OrNull;
import java.util.Optional;

public record MsgUser(
        @OrNull String name,
        @OrNull Optional<String> avatar,
        Pair pair) {}
