package io.tsrpc.processor.model;

/**
 * An array type.
 *
 * @param element the element type, possibly an array
 */
public record JavaArray(JavaType element) implements JavaType {
    @Override
    public String toString() {
        return element + "[]";
    }
}
