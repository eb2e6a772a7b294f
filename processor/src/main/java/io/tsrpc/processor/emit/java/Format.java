package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/**
 * A data format: what codecs call for it, and how values stand in it that need no codec of their own. What has a codec
 * has {@link MethodBodies} for each format.
 */
interface Format {
    /** The codec's method that writes. */
    String write();

    /** The codec's method that reads. */
    String read();

    /** The class of the writer. */
    ClassName writer();

    /** The class of the reader. */
    ClassName reader();

    /** The call that writes an ObjectId. */
    CodeBlock writeObjectId(String stream, CodeBlock value);

    /** The call that reads and checks what an ObjectId is made of. */
    CodeBlock readObjectId(String stream);

    /** How arrays, lists, sets and collections stand in it. */
    ListFormat lists();

    /** How maps stand in it. */
    MapFormat maps();

    /** How elements and map values that may be null stand in it. */
    NullableFormat nullables();
}
