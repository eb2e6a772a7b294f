package com.example.app.protocols;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.Untagged;
import java.util.Optional;

public record MsgBeside(
        Letter letter,
        Either either,
        // TypeScript: Optionals['letter'] | undefined
        Optional<Letter> letterOrUndefined,
        // TypeScript: Optionals['letter'] | null
        @OrNull Optional<Letter> letterOrNull,
        // TypeScript: Optionals['letter']
        Letter letterRequired,
        // TypeScript: Optionals['either'] | undefined
        Optional<Either> eitherOrUndefined,
        // TypeScript: Optionals['either'] | null
        @OrNull Optional<Either> eitherOrNull,
        // TypeScript: Optionals['either']
        Either eitherRequired) {
    @LiteralUnion
    public enum Letter {
        @StringValue("x") X,
        @StringValue("y") Y
    }

    @Untagged
    public sealed interface Either {
        record Left(String left) implements Either {}

        record Right(double right) implements Either {}
    }
}
