package io.tsrpc.processor.model;

/**
 * The names of a type definition.
 *
 * @param schemaId the key in the service proto's types, such as {@code user/User/User}
 * @param javaName the Java type's name relative to the root, such as {@code user/Page<user/User>}, if the schema id could be that of
 *     another type too: it is an instantiation, nested more than once, or numbered because of a clash; otherwise empty
 * @param former what it was called before
 * @param tsFile the TypeScript file without extension, relative to the root, such as {@code user/User}
 * @param tsName the exported name in that file
 * @param javaType the Java type, with the type arguments of this instantiation if it is generic
 * @param codec the generated codec's class
 * @param publicCodec whether the codec is public, as everything in the Java type is, or package-private
 * @param deprecation the deprecation of the Java class, of an enclosing class or of its constructor, about which javac warns in code that
 *     mentions it
 */
public record TypeName(
        String schemaId,
        String javaName,
        Former former,
        String tsFile,
        String tsName,
        JavaClass javaType,
        JavaClass codec,
        boolean publicCodec,
        Deprecation deprecation) {
    /** Whether it is an instantiation of a generic type. */
    public boolean isInstantiation() {
        return !javaType.arguments().isEmpty();
    }
}
