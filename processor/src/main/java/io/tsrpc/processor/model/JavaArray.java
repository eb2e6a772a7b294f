package io.tsrpc.processor.model;

/**
 * An array type.
 *
 * @param element what it holds, perhaps another array
 */
public record JavaArray(JavaType element) implements JavaType {
    @Override
    public String toString() {
        return element + "[]";
    }
}
