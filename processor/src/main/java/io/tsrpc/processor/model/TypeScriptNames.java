package io.tsrpc.processor.model;

import java.util.Set;
import java.util.regex.Pattern;

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
            "arguments",
            "await",
            "bigint",
            "debugger",
            "delete",
            "eval",
            "export",
            "exports",
            "function",
            "in",
            "infer",
            "keyof",
            "let",
            "never",
            "number",
            "object",
            "readonly",
            "require",
            "string",
            "symbol",
            "typeof",
            "undefined",
            "unique",
            "unknown",
            "with",
            // the constant with a service's configuration
            "conf");

    /** What Java allows in names and TypeScript does not: currency symbols. */
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{Nl}\\p{M}\\p{Nd}\\p{Pc}$]");

    private static final Pattern START = Pattern.compile("[\\p{L}\\p{Nl}_$].*");

    /** A path of files on every system, of which the last part is that of a name in TypeScript. */
    private static final Pattern SERVICE = Pattern.compile(
            "(?:(?! )(?!\\.{1,2}/)[^/\\\\:*?\"'`<>|\\p{Cntrl}\\p{Cs}\\u2028\\u2029]*[^/\\\\:*?\"'`<>|\\p{Cntrl}\\p{Cs}\\u2028\\u2029. ]/)*[\\p{L}\\p{Nl}\\p{Nd}_$]+");

    private TypeScriptNames() {}

    /** Whether a service can have the name, which has its folder before it. */
    public static boolean isServiceName(String name) {
        return SERVICE.matcher(name).matches();
    }

    /** Whether a name in Java is one in TypeScript too. */
    public static boolean isIdentifier(String name) {
        return identifier(name).equals(name);
    }

    /** The name with underscores where a Java name has what TypeScript does not allow. */
    public static String identifier(String name) {
        String allowed = FOREIGN.matcher(name).replaceAll("_");
        return START.matcher(allowed).matches() ? allowed : "_" + allowed;
    }

    /** Whether the name cannot be used for a type. */
    public static boolean isTaken(String name) {
        return TAKEN.contains(name);
    }
}
