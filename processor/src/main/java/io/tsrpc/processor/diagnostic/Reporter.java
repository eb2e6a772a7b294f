package io.tsrpc.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints problems; no other class prints. */
public final class Reporter {
    private final Messager messager;

    /** Creates a reporter that prints with this compiler's messager. */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Prints all problems at their places, as errors or as notes. */
    public void print(Problems problems) {
        problems.all().forEach(this::print);
    }

    private void print(Problem problem) {
        Diagnostic.Kind kind = problem.kind().isNote() ? Diagnostic.Kind.NOTE : Diagnostic.Kind.ERROR;
        if (problem.origin() instanceof ElementOrigin at) {
            messager.printMessage(kind, problem.text(), at.element(), at.annotation());
        } else {
            messager.printMessage(kind, problem.text());
        }
    }
}
