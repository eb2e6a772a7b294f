package io.tsrpc.processor.emit;

import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Origin;
import java.util.List;

/**
 * Receives the files that emitters generate. The implementation that writes adds {@code @Generated} to Java types where
 * the protocol allows it, indents by four spaces, skips {@code java.lang} imports and reports the origins to the
 * compiler.
 */
public interface Output {
    /** The root packages of all protocols of this compilation, in their order: their folders in a location are beside each other. */
    List<String> roots();

    /** Adds a top-level Java type. */
    void java(String packageName, TypeSpec type, List<Origin> origins);

    /**
     * Adds a text file of any kind.
     *
     * @param path the path with extension, relative to the protocol's folder in the location, such as
     *     {@code user/PtlLogin.ts}
     */
    void resource(Location location, String path, String text, List<Origin> origins);
}
