package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.Problems;
import javax.lang.model.element.Element;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The compiler's tools and the state of reading a protocol. Lives for one round, as elements do. */
public final class Round {
    final Elements elements;
    final Types types;
    final Sources sources;
    final Problems problems;
    private boolean unresolved;

    /** Creates the state of a round with these tools. */
    public Round(Elements elements, Types types, Sources sources, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.sources = sources;
        this.problems = problems;
    }

    /** Whether a type was found that does not exist (yet): the protocol that was read is incomplete. */
    public boolean isUnresolved() {
        return unresolved;
    }

    void markUnresolved() {
        unresolved = true;
    }

    /** The simple name of the class that holds a primitive type where only objects can be. */
    String boxName(PrimitiveType primitive) {
        return types.boxedClass(primitive).getSimpleName().toString();
    }

    String packageOf(Element element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }
}
