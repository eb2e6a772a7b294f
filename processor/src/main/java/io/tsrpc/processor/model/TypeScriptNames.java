package io.tsrpc.processor.model;

import java.util.Set;

/** Names with a special meaning in TypeScript files, to TypeScript or to {@code tsrpc-cli}. */
public final class TypeScriptNames {
    private static final Set<String> TAKEN = Set.of(
            // types that generated files mention
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
            // names that tsrpc-cli interprets in its own way, wherever they are declared
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
            // keywords of TypeScript that Java does not reserve
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

    /** Whether the name cannot be used for a type. */
    public static boolean isTaken(String name) {
        return TAKEN.contains(name);
    }
}
