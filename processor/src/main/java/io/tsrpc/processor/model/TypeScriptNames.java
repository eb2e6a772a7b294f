package io.tsrpc.processor.model;

import java.util.Set;

/** Names that have a meaning of their own in TypeScript files, to TypeScript or to {@code tsrpc-cli}. */
public final class TypeScriptNames {
    private static final Set<String> TAKEN = Set.of(
            // types that our files mention
            "ArrayBuffer",
            "Date",
            "Float32Array",
            "Float64Array",
            "Int16Array",
            "Int32Array",
            "Int8Array",
            "ObjectId",
            "Uint16Array",
            "Uint32Array",
            "Uint8Array",
            "int",
            "uint",
            // what tsrpc-cli takes for something else, wherever it was declared
            "Array",
            "BigInt64Array",
            "BigUint64Array",
            "NonNullable",
            "Omit",
            "Overwrite",
            "Partial",
            "Pick",
            "bigint64",
            "biguint64",
            // words of the language that Java does not reserve
            "any",
            "await",
            "bigint",
            "debugger",
            "delete",
            "export",
            "function",
            "in",
            "let",
            "never",
            "number",
            "object",
            "string",
            "symbol",
            "typeof",
            "undefined",
            "unknown",
            "with");

    private TypeScriptNames() {}

    /** Whether no type may have this name. */
    public static boolean isTaken(String name) {
        return TAKEN.contains(name);
    }
}
