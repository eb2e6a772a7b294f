package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/**
 * A data format: the methods that codecs call, and the code for values without a codec of their own. Types with a codec
 * have {@link MethodBodies} per format.
 */
interface Format {
    /** The name of the codec's write method. */
    String write();

    /** The name of the codec's read method. */
    String read();

    /** The class of the writer. */
    ClassName writer();

    /** The class of the reader. */
    ClassName reader();

    /** The call that writes an ObjectId. */
    CodeBlock writeObjectId(String stream, CodeBlock value);

    /** The call that reads and checks the content of an ObjectId. */
    CodeBlock readObjectId(String stream);

    /** The format of arrays, lists, sets and collections. */
    ListFormat lists();

    /** The format of maps. */
    MapFormat maps();

    /** The format of nullable elements and map values. */
    NullableFormat nullables();
}
