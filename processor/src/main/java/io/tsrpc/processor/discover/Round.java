package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.Problems;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What reading a protocol works with; it lives as long as one round, because elements do. */
public final class Round {
    final Elements elements;
    final Types types;
    final Sources sources;
    final Problems problems;
    private boolean unresolved;

    /** A round of the compiler with these tools. */
    public Round(Elements elements, Types types, Sources sources, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.sources = sources;
        this.problems = problems;
    }

    /** Whether a type was met that does not exist (yet): what was read is incomplete. */
    public boolean isUnresolved() {
        return unresolved;
    }

    void markUnresolved() {
        unresolved = true;
    }

    String packageOf(Element element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }
}
